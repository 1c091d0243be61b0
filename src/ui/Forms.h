#pragma once

#include <memory>

namespace ventanilla {

/// A form, set up at once: what its widget then makes it makes where it stays. A page that is put into another parent is dressed anew with all that is on it.
template <typename Form, typename Widget> std::unique_ptr<Form> formOf(Widget& widget)
{
    auto form = std::make_unique<Form>();
    form->setupUi(&widget);
    return form;
}

} // namespace ventanilla
