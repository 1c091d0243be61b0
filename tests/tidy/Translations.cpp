#include "Translations.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace tidy {

namespace {

constexpr qsizetype pluralForms = 2; // Spanish and English: one, and more

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message {context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), true, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.plural) {
                message.forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            } else {
                while (xml.readNextStartElement())
                    message.forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral(R"(%(L?\d+|n))"));
    QSet<QString> out;
    for (const auto& match : place.globalMatch(text))
        out.insert(match.captured());
    return out;
}

QString shortened(const QString& source)
{
    constexpr qsizetype shownMax = 60;
    return source.size() > shownMax ? source.first(shownMax) + u'…' : source;
}

} // namespace

QList<Message> readMessages(const QString& path, const QString& text, Findings& findings)
{
    QList<Message> out;
    QXmlStreamReader xml(text);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            out.append(readMessage(xml, context));
    }
    if (xml.hasError())
        findings.append({path, qsizetype(xml.lineNumber()), xml.errorString()});
    return out;
}

Findings checkTranslated(const QString& path, const QList<Message>& messages)
{
    Findings out;
    for (const Message& message : messages) {
        const auto object = [&](const QString& what) {
            out.append({path, 0, QStringLiteral("%1, \"%2\": %3").arg(message.context, shortened(message.source), what)});
        };
        if (!message.finished)
            object(QStringLiteral("not translated, or of a text that is gone"));
        if (message.forms.size() != (message.plural ? pluralForms : 1))
            object(QStringLiteral("%1 forms").arg(message.forms.size()));
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            if (message.forms.at(i).isEmpty())
                object(QStringLiteral("empty"));
            const QSet<QString> wanted = placesIn(message.source);
            const QSet<QString> had = placesIn(message.forms.at(i));
            // "one attempt left" may leave the number out.
            const bool singular = message.plural && i == 0;
            if (!wanted.contains(had) || !(had + (singular ? QSet<QString> {QStringLiteral("%n")} : QSet<QString> {})).contains(wanted))
                object(QStringLiteral("other places to fill than its source"));
        }
    }
    return out;
}

Findings checkComplete(const QString& path, const QList<Message>& held, const QList<Message>& said, bool pluralsOnly)
{
    Findings out;
    QSet<QString> has;
    QSet<QString> needs;
    for (const Message& message : held)
        has.insert(message.key());
    for (const Message& message : said) {
        if (pluralsOnly && !message.plural)
            continue;
        needs.insert(message.key());
        if (!has.contains(message.key()))
            out.append({path, 0, QStringLiteral("%1, \"%2\": is not there").arg(message.context, shortened(message.source))});
    }
    for (const Message& message : held) {
        if (!needs.contains(message.key()))
            out.append({path, 0, QStringLiteral("%1, \"%2\": nobody says it any more").arg(message.context, shortened(message.source))});
    }
    return out;
}

} // namespace tidy
