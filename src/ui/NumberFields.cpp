#include "ui/NumberFields.h"

#include "ui/FieldError.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <array>

namespace ventanilla {

namespace {
constexpr std::array<IdentifierKind, 3> kindsOffered {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode};
} // namespace

NumberFields::NumberFields(const Widgets& widgets, QObject* parent) : QObject(parent), m_widgets(widgets)
{
    for (QLineEdit* edit : {&m_widgets.number, &m_widgets.again}) {
        edit->setFont(Theme::figures(edit->font()));
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_widgets.error.clear();
            Q_EMIT edited();
        });
    }
    for (std::size_t i = 0; i < kindsOffered.size(); ++i)
        m_widgets.kind.addItem(QString());
    connect(&m_widgets.kind, &QComboBox::currentIndexChanged, this, &NumberFields::showKind);
    retranslate();
}

void NumberFields::retranslate()
{
    m_widgets.kind.setItemText(0, tr("Cédula o RUC"));
    m_widgets.kind.setItemText(1, tr("Pasaporte"));
    m_widgets.kind.setItemText(2, tr("Código de extranjero"));
    showKind();
}

IdentifierKind NumberFields::kind() const
{
    return kindsOffered[std::size_t(m_widgets.kind.currentIndex())];
}

void NumberFields::showKind()
{
    m_widgets.againFrame.setVisible(kind() == IdentifierKind::ForeignCode);
    switch (kind()) {
    case IdentifierKind::Cedula:
        m_widgets.label.setText(tr("&Cédula, RUC o lectura de la tarjeta"));
        break;
    case IdentifierKind::Passport:
        m_widgets.label.setText(tr("Número del pasaporte (&C)"));
        break;
    case IdentifierKind::ForeignCode:
        m_widgets.label.setText(tr("&Código de extranjero"));
        break;
    }
}

std::optional<NumberFields::Number> NumberFields::read()
{
    m_widgets.error.clear();
    const QString typed = m_widgets.number.text();
    const auto identifier = Identifier::parse(kind(), typed);
    if (!identifier) {
        const auto ruc = identifier.error().code == ErrorCode::LooksLikeRuc ? Ruc::parse(typed) : Result<Ruc>(identifier.error());
        if (ruc)
            return ruc.value();
        m_widgets.error.blame(m_widgets.number, [why = ruc.error()] {
            const Words::Message message = Words::of(why);
            return message.text.isEmpty() ? message.head : message.head + u' ' + message.text;
        });
        return std::nullopt;
    }
    if (kind() == IdentifierKind::ForeignCode) {
        const auto again = Identifier::parse(kind(), m_widgets.again.text());
        if (!again || again.value() != identifier.value()) {
            if (m_widgets.again.text().isEmpty())
                m_widgets.error.blame(m_widgets.again, [] { return tr("Escriba el código otra vez."); });
            else
                m_widgets.error.blame(m_widgets.again, Error {ErrorCode::IdentifierDiffers});
            return std::nullopt;
        }
    }
    return identifier.value();
}

bool NumberFields::take(const Scan& scan)
{
    m_widgets.error.clear();
    if (const Error* error = scan.error()) {
        m_widgets.error.say([why = *error, misread = scan.isMisread()] {
            const Words::Message message = Words::of(why);
            return message.head + u' ' + (misread ? Words::misread() : message.text);
        });
        takeFocus();
        return false;
    }
    if (const Ruc* ruc = scan.ruc()) {
        m_widgets.kind.setCurrentIndex(0);
        m_widgets.number.setText(ruc->digits());
        return true;
    }
    const auto identifier = scan.identifier();
    if (!identifier)
        return false;
    // A code for foreigners is in no zone: what is scanned needs no second time.
    m_widgets.kind.setCurrentIndex(identifier->kind() == IdentifierKind::Passport ? 1 : 0);
    m_widgets.number.setText(identifier->text());
    return true;
}

void NumberFields::forget()
{
    m_widgets.number.clear();
    m_widgets.again.clear();
    m_widgets.kind.setCurrentIndex(0);
    m_widgets.error.clear();
}

void NumberFields::takeFocus()
{
    m_widgets.number.setFocus(Qt::OtherFocusReason);
    m_widgets.number.selectAll();
}

bool NumberFields::hasFocus() const
{
    return m_widgets.number.hasFocus() || m_widgets.again.hasFocus() || m_widgets.kind.hasFocus();
}

} // namespace ventanilla
