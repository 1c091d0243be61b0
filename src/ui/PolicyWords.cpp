#include "ui/PolicyWords.h"

#include "ui/Words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

enum class RuleUnit { Minutes, Seconds, Hours, Times, Count, Characters, YesNo, Screen, Documents, Named, Addresses, Text };

struct RuleWord {
    const char* key;
    RuleUnit unit;
    const char* words;
};

constexpr std::array ruleWords {
    RuleWord {"version", RuleUnit::Text, QT_TRANSLATE_NOOP("PolicyWords", "Nombre de estas reglas")},
    RuleWord {"visit.ticket_idle_minutes", RuleUnit::Minutes, QT_TRANSLATE_NOOP("PolicyWords", "La validación vale sin actividad")},
    RuleWord {"visit.ticket_max_minutes", RuleUnit::Minutes, QT_TRANSLATE_NOOP("PolicyWords", "La validación vale como máximo")},
    RuleWord {"visit.ticket_warning_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "Se avisa antes de que venza")},
    RuleWord {"visit.validation_tries_max", RuleUnit::Times, QT_TRANSLATE_NOOP("PolicyWords", "Validaciones fallidas antes de llamar a supervisión")},
    RuleWord {"visit.reveal_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "Un dato mostrado se ve")},
    RuleWord {"visit.pending_hours", RuleUnit::Hours, QT_TRANSLATE_NOOP("PolicyWords", "Una visita en espera se puede continuar")},
    RuleWord {"visit.one_screen", RuleUnit::Screen, QT_TRANSLATE_NOOP("PolicyWords", "Atender con una sola pantalla")},
    RuleWord {"evidence.documents_accepted", RuleUnit::Documents, QT_TRANSLATE_NOOP("PolicyWords", "Documentos que acepta una sola persona")},
    RuleWord {"evidence.facts_needed", RuleUnit::Count, QT_TRANSLATE_NOOP("PolicyWords", "Datos que debe dar la persona")},
    RuleWord {"evidence.photo_needed", RuleUnit::YesNo, QT_TRANSLATE_NOOP("PolicyWords", "Comparar la fotografía")},
    RuleWord {"evidence.number_twice", RuleUnit::YesNo, QT_TRANSLATE_NOOP("PolicyWords", "Escribir el número dos veces si no se lee la tarjeta")},
    RuleWord {"evidence.priorities", RuleUnit::Named, QT_TRANSLATE_NOOP("PolicyWords", "Se atiende sin turno a")},
    RuleWord {"preferences.questions", RuleUnit::Named, QT_TRANSLATE_NOOP("PolicyWords", "Preguntas de seguridad")},
    RuleWord {"preferences.questions_needed", RuleUnit::Count, QT_TRANSLATE_NOOP("PolicyWords", "Preguntas que se contestan")},
    RuleWord {"preferences.answer_letters_min", RuleUnit::Characters, QT_TRANSLATE_NOOP("PolicyWords", "Una respuesta tiene como mínimo")},
    RuleWord {"preferences.images_shown", RuleUnit::Count, QT_TRANSLATE_NOOP("PolicyWords", "Imágenes entre las que se elige")},
    RuleWord {"codes.email_code_hours", RuleUnit::Hours, QT_TRANSLATE_NOOP("PolicyWords", "Un código por correo vale")},
    RuleWord {"codes.code_tries_max", RuleUnit::Times, QT_TRANSLATE_NOOP("PolicyWords", "Intentos por código")},
    RuleWord {"codes.resend_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "Entre un envío y el siguiente pasan")},
    RuleWord {"session.idle_lock_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "El mostrador se bloquea sin actividad a los")},
    RuleWord {"session.idle_warning_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "Avisa del bloqueo a los")},
    RuleWord {"session.session_hours_max", RuleUnit::Hours, QT_TRANSLATE_NOOP("PolicyWords", "Una sesión dura como máximo")},
    RuleWord {"session.password_length_min", RuleUnit::Characters, QT_TRANSLATE_NOOP("PolicyWords", "Una contraseña tiene como mínimo")},
    RuleWord {"session.sign_in_tries_before_wait", RuleUnit::Times, QT_TRANSLATE_NOOP("PolicyWords", "Contraseñas erradas antes de la primera espera")},
    RuleWord {"session.sign_in_wait_seconds", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "La primera espera dura")},
    RuleWord {"session.sign_in_wait_seconds_max", RuleUnit::Seconds, QT_TRANSLATE_NOOP("PolicyWords", "La espera más larga dura")},
    RuleWord {"session.sign_in_tries_max", RuleUnit::Times, QT_TRANSLATE_NOOP("PolicyWords", "Contraseñas erradas hasta el bloqueo")},
    RuleWord {"channels.email_arrives", RuleUnit::Text, QT_TRANSLATE_NOOP("PolicyWords", "Se dice que el correo tarda")},
    RuleWord {"channels.figures_date", RuleUnit::Text, QT_TRANSLATE_NOOP("PolicyWords", "Fecha de esa cifra")},
    RuleWord {"scanner.prefix", RuleUnit::Text, QT_TRANSLATE_NOOP("PolicyWords", "El lector escribe delante")},
    RuleWord {"anchors.audit_addresses", RuleUnit::Addresses, QT_TRANSLATE_NOOP("PolicyWords", "La constancia del cierre se manda a")},
    RuleWord {"register.people_max", RuleUnit::Count, QT_TRANSLATE_NOOP("PolicyWords", "Personas que caben en el padrón")},
    RuleWord {"office.domain", RuleUnit::Text, QT_TRANSLATE_NOOP("PolicyWords", "Dominio de los registros")},
};

struct GroupWord {
    const char* table;
    const char* words;
};

constexpr std::array groupWords {
    GroupWord {"visit", QT_TRANSLATE_NOOP("PolicyWords", "Visita")},
    GroupWord {"evidence", QT_TRANSLATE_NOOP("PolicyWords", "Evidencia")},
    GroupWord {"preferences", QT_TRANSLATE_NOOP("PolicyWords", "Preferencias")},
    GroupWord {"codes", QT_TRANSLATE_NOOP("PolicyWords", "Códigos")},
    GroupWord {"session", QT_TRANSLATE_NOOP("PolicyWords", "Sesión")},
    GroupWord {"channels", QT_TRANSLATE_NOOP("PolicyWords", "Canales")},
    GroupWord {"scanner", QT_TRANSLATE_NOOP("PolicyWords", "Lector")},
    GroupWord {"register", QT_TRANSLATE_NOOP("PolicyWords", "Padrón")},
    GroupWord {"anchors", QT_TRANSLATE_NOOP("PolicyWords", "Constancias")},
};

/// What core/Policy says is wrong, in its own words, where the parts that change stand for any.
struct WrongWord {
    const char* said;
    const char* words;
};

constexpr std::array wrongWords {
    WrongWord {"larger than 64 KiB", QT_TRANSLATE_NOOP("PolicyWords", "el archivo pasa de 64 KiB")},
    WrongWord {"unknown key (\\S+)", QT_TRANSLATE_NOOP("PolicyWords", "no hay ninguna regla «%1»")},
    WrongWord {"unknown table (\\S+)", QT_TRANSLATE_NOOP("PolicyWords", "no hay ninguna sección «%1»")},
    WrongWord {"(\\S+) is not a table", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser una sección")},
    WrongWord {"(\\S+) is not between (\\S+) and (\\S+)", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que estar entre %2 y %3")},
    WrongWord {"(\\S+) does not fit (\\S+)", QT_TRANSLATE_NOOP("PolicyWords", "«%1» contradice a «%2»")},
    WrongWord {"(\\S+) is not a whole number", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser un número entero")},
    WrongWord {"(\\S+) is not true or false", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser true o false")},
    WrongWord {"(\\S+) is not a text", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser un texto entre comillas")},
    WrongWord {"(\\S+) is not a text of .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser un texto de 1 a 80 caracteres, sin caracteres de control")},
    WrongWord {"(\\S+) is empty, longer .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» está vacío, pasa de 80 caracteres o tiene caracteres de control")},
    WrongWord {"(\\S+) is not a domain in lower case", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser un dominio en minúsculas")},
    WrongWord {"(\\S+) is longer than 8 characters .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» pasa de 8 caracteres o tiene otros que los visibles de ASCII")},
    WrongWord {"(\\S+) is not a list of texts", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser una lista de textos")},
    WrongWord {"(\\S+) is not a list of tables .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser una lista de tablas con name, es y en")},
    WrongWord {"(\\S+) names no document: .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» no nombra ningún documento: no se podría atender a nadie")},
    WrongWord {"(\\S+) names a document that is not known", QT_TRANSLATE_NOOP("PolicyWords", "«%1» nombra un documento que no se conoce")},
    WrongWord {"(\\S+) names a document twice", QT_TRANSLATE_NOOP("PolicyWords", "«%1» nombra dos veces un documento")},
    WrongWord {"(\\S+) names an address twice", QT_TRANSLATE_NOOP("PolicyWords", "«%1» nombra dos veces un correo")},
    WrongWord {"(\\S+) has what is no e-mail address", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene algo que no es un correo")},
    WrongWord {"(\\S+) has more than 8 addresses", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene más de 8 correos")},
    WrongWord {"(\\S+) has more than 40 tables", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene más de 40 tablas")},
    WrongWord {"(\\S+) has a name twice", QT_TRANSLATE_NOOP("PolicyWords", "en «%1» un nombre está dos veces")},
    WrongWord {"(\\S+) lacks name, es or en", QT_TRANSLATE_NOOP("PolicyWords", "en «%1» falta name, es o en")},
    WrongWord {"(\\S+) is not 2 to 24 small letters, .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser de 2 a 24 letras minúsculas, cifras y guiones")},
    WrongWord {"(\\S+) is not one of \"allow\", .*", QT_TRANSLATE_NOOP("PolicyWords", "«%1» tiene que ser \"allow\", \"second-person\" o \"refuse\"")},
};

const RuleWord* ruleOf(const QString& key)
{
    const auto known = std::ranges::find_if(ruleWords, [&key](const RuleWord& rule) { return key == QLatin1String(rule.key); });
    return known == ruleWords.end() ? nullptr : &*known;
}

/// Of the parser's own words, ours; empty: none of these.
QString ofWrong(const QString& said)
{
    for (const WrongWord& known : wrongWords) {
        const auto match = QRegularExpression(QStringLiteral("\\A%1\\z").arg(QLatin1String(known.said))).match(said);
        if (!match.hasMatch())
            continue;
        QString words = PolicyWords::tr(known.words);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            words.replace(QStringLiteral("%") + QString::number(i), match.captured(i));
        return words;
    }
    return {};
}

QString ofScreen(const QString& value)
{
    return value == QLatin1String("allow") ? PolicyWords::tr("permitido") : value == QLatin1String("refuse") ? PolicyWords::tr("no se permite") : PolicyWords::tr("con una segunda persona");
}

QString ofDocument(const QString& name)
{
    const auto kind = parseDocumentKind(name.toLatin1());
    return kind ? Words::of(kind.value()) : name;
}

} // namespace

QString PolicyWords::group(const QString& key)
{
    const QString table = key.contains(u'.') ? key.section(u'.', 0, 0) : QString();
    for (const GroupWord& known : groupWords) {
        if (table == QLatin1String(known.table))
            return tr(known.words);
    }
    return tr("Oficina");
}

QString PolicyWords::name(const QString& key)
{
    const RuleWord* rule = ruleOf(key);
    return rule ? tr(rule->words) : key;
}

QString PolicyWords::list(const QString& value, QString (*word)(const QString& item))
{
    QStringList items;
    for (const QString& item : value.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        items.append(word(item));
    return items.isEmpty() ? tr("nadie") : items.join(QStringLiteral(", "));
}

QString PolicyWords::value(const PolicyRule& rule)
{
    const RuleWord* known = ruleOf(rule.key);
    const int number = rule.value.toInt();
    switch (known ? known->unit : RuleUnit::Text) {
    case RuleUnit::Minutes:
        return tr("%n minutos", nullptr, number);
    case RuleUnit::Seconds:
        return tr("%n segundos", nullptr, number);
    case RuleUnit::Hours:
        return tr("%n horas", nullptr, number);
    case RuleUnit::Times:
        return tr("%n veces", nullptr, number);
    case RuleUnit::Characters:
        return tr("%n caracteres", nullptr, number);
    case RuleUnit::Count:
        return Words::number(number);
    case RuleUnit::YesNo:
        return rule.value == QLatin1String("true") ? tr("sí") : tr("no");
    case RuleUnit::Screen:
        return ofScreen(rule.value);
    case RuleUnit::Documents:
        return list(rule.value, ofDocument);
    case RuleUnit::Addresses:
        return list(rule.value, [](const QString& address) { return address; });
    case RuleUnit::Named: {
        // `name (es | en), name (es | en)`: names are of small letters, words may have anything but control characters.
        static const QRegularExpression spanish(QStringLiteral("(?:\\A|\\), )[a-z][a-z0-9-]{1,23} \\((.*?) \\| "));
        static const QRegularExpression english(QStringLiteral(" \\| (.*?)\\)(?=, [a-z][a-z0-9-]{1,23} \\(|\\z)"));
        //: which of a rule's two texts is shown: es or en
        const bool wantsEnglish = tr("es") == QLatin1String("en");
        QStringList words;
        for (const QRegularExpressionMatch& match : (wantsEnglish ? english : spanish).globalMatch(rule.value))
            words.append(match.captured(1));
        return words.isEmpty() ? tr("ninguna") : words.join(QStringLiteral("; "));
    }
    case RuleUnit::Text:
        return rule.value.isEmpty() ? tr("nada") : rule.value;
    }
    return rule.value;
}

QString PolicyWords::fingerprint(const QByteArray& hex)
{
    constexpr qsizetype groupLength = 8;
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += groupLength)
        groups.append(QString::fromLatin1(hex.mid(i, groupLength)));
    return groups.join(u' ');
}

bool PolicyWords::knows(const Error& malformed)
{
    return !ofWrong(malformed.text).isEmpty();
}

QString PolicyWords::wrong(const Error& malformed)
{
    const QString known = ofWrong(malformed.text);
    //: what is wrong with a file of rules, as the TOML reader says it in English
    const QString what = known.isEmpty() ? tr("no se entiende como archivo TOML (%1)").arg(malformed.text) : known;
    if (malformed.number <= 0)
        return tr("El archivo entero: %1.").arg(what);
    return tr("Línea %1: %2.").arg(Words::number(malformed.number), what);
}

} // namespace ventanilla
