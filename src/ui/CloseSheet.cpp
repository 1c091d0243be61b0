#include "ui/CloseSheet.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>

#include <qrcodegen.hpp>

namespace ventanilla {

namespace {

constexpr int quietModules = 4;  // ISO/IEC 18004 §5.3.8
constexpr qsizetype codeBytesMax = 2331; // of version 40 with level M (table 7)
constexpr int moduleDots = 8;    // so that no printer driver smooths the edges
constexpr int sheetsADayMax = 99;
constexpr int marginMm = 16;
constexpr qsizetype groupDigits = 4;
constexpr qsizetype lineDigits = 32;

/// `0a1b 2c3d …`, two lines.
QString inGroups(const QByteArray& hex)
{
    QString text;
    for (qsizetype at = 0; at < hex.size(); at += groupDigits) {
        if (at > 0)
            text += at % lineDigits == 0 ? QStringLiteral("<br>") : QStringLiteral(" ");
        text += QString::fromLatin1(hex.sliced(at, qMin(groupDigits, hex.size() - at)));
    }
    return text;
}

QString htmlOf(const CloseDay::Reply& closed)
{
    QFile file(QStringLiteral(":/print/es/close.html"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const ledger::Checkpoint& checkpoint = closed.anchor.checkpoint();
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(closed.closedMs);
    return QString::fromUtf8(file.readAll())
        .arg(closed.officeName.toHtmlEscaped(), QLocale(QLocale::Spanish, QLocale::Ecuador).toString(when, QStringLiteral("dddd d 'de' MMMM 'de' yyyy, HH:mm")),
             closed.closedBy.toHtmlEscaped(), QString::fromLatin1(checkpoint.origin).toHtmlEscaped(), QString::number(checkpoint.size),
             inGroups(ledger::toBytes(checkpoint.root).toHex()), QString::fromUtf8(closed.anchor.note()).toHtmlEscaped(), QString::fromLatin1(closed.vkey).toHtmlEscaped());
}

Result<QByteArray> pdfOf(const CloseDay::Reply& closed)
{
    TRY(code, CloseSheet::code(closed.anchor.note()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    writer.setTitle(QStringLiteral("Cierre del día"));
    QTextDocument page;
    page.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), code.scaled(code.size() * moduleDots));
    page.setHtml(htmlOf(closed));
    page.documentLayout()->setPaintDevice(&writer);
    page.setDocumentMargin(0);
    page.setPageSize(QSizeF(writer.width(), writer.height()));
    if (page.pageCount() > CloseSheet::pagesMax)
        return Error {ErrorCode::NoteMalformed, QStringLiteral("the sheet does not fit one page")};
    QPainter painter;
    if (!painter.begin(&writer))
        return Error {ErrorCode::FileFailed, QStringLiteral("the sheet cannot be painted")};
    page.drawContents(&painter);
    painter.end();
    return bytes;
}

/// The first name that nobody has yet.
QString pathIn(const QString& folder, const CloseDay::Reply& closed)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(closed.closedMs).toString(QStringLiteral("yyyy-MM-dd"));
    const QString base = folder + QStringLiteral("/close-") + day + u'-' + QString::fromLatin1(closed.anchor.checkpoint().origin.last(8));
    QString path = base + QStringLiteral(".pdf");
    for (int i = 2; i <= sheetsADayMax && QFile::exists(path); ++i)
        path = base + QStringLiteral("-%1.pdf").arg(i);
    return path;
}

} // namespace

Result<QImage> CloseSheet::code(const QByteArray& bytes)
{
    using qrcodegen::QrCode;
    if (bytes.size() > codeBytesMax)
        return Error {ErrorCode::NoteMalformed, QStringLiteral("too long for a QR code")};
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    const QrCode code = QrCode::encodeBinary({data, data + bytes.size()}, QrCode::Ecc::MEDIUM);
    const int side = code.getSize() + 2 * quietModules;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x)
            image.setPixel(x + quietModules, y + quietModules, code.getModule(x, y) ? 1 : 0);
    }
    return image;
}

Result<QString> CloseSheet::write(const CloseDay::Reply& closed, const QString& folder)
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    TRY(pdf, pdfOf(closed));
    if (!QDir(folder).exists() && !(QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner)))
        return Error {ErrorCode::FileFailed, QStringLiteral("the folder for printing cannot be made"), 0, folder};
    const QString path = pathIn(folder, closed);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return Error {ErrorCode::FileFailed, file.errorString(), 0, path};
    return path;
}

} // namespace ventanilla
