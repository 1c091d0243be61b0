#pragma once

#include "core/Identifier.h"
#include "core/Ruc.h"
#include "core/Scan.h"

#include <QObject>

#include <optional>
#include <variant>

class QComboBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace ventanilla {

class FieldError;

/// The fields that name a person by number, wherever one is asked for: its kind, the number, and a code without a check digit once more. They
/// stand in a card's form; a RUC is known for what it is.
class NumberFields : public QObject
{
    Q_OBJECT
public:
    struct Widgets {
        QComboBox& kind;
        QLabel& label;        ///< the number's
        QLineEdit& number;
        QWidget& againFrame;
        QLineEdit& again;
        FieldError& error;
    };
    using Number = std::variant<Identifier, Ruc>;

    NumberFields(const Widgets& widgets, QObject* parent);

    /// After the form has said its own words again.
    void retranslate();
    /// What was typed; none: the field that is wrong has been blamed.
    std::optional<Number> read();
    /// Fills the fields in with what was scanned. False: it names nobody, or could not be read, which has then been said.
    bool take(const Scan& scan);
    /// Nothing typed, an ordinary cédula again.
    void forget();
    void takeFocus();
    bool hasFocus() const;

Q_SIGNALS:
    void edited();

private:
    IdentifierKind kind() const;
    void showKind();

    Widgets m_widgets;
};

} // namespace ventanilla
