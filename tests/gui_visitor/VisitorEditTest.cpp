#include "ui/visitor/AddressLabel.h"
#include "ui/visitor/VisitorEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace ventanilla;

/// The field that keeps what is typed to itself, and the label that shows an address of any length.
class VisitorEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("what was there"));
        m_edit = std::make_unique<VisitorEdit>();
        m_edit->setMaxLength(20);
        m_edit->show();
        m_edit->setFocus();
        QTest::keyClicks(m_edit.get(), QStringLiteral("secreto"));
        QCOMPARE(m_edit->text(), QStringLiteral("secreto"));
    }
    void nothingGoesToTheClipboard_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        for (const auto key : {QKeySequence::Copy, QKeySequence::Cut})
            QTest::newRow(qPrintable(QKeySequence(key).toString())) << QKeySequence(key);
    }
    void nothingGoesToTheClipboard()
    {
        QFETCH(QKeySequence, keys);
        m_edit->selectAll();
        QTest::keySequence(m_edit.get(), keys);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("what was there"));
        QCOMPARE(m_edit->text(), QStringLiteral("secreto"));
    }
    void nothingComesFromTheClipboard()
    {
        QTest::keySequence(m_edit.get(), QKeySequence(QKeySequence::Paste));
        QTest::mouseClick(m_edit.get(), Qt::MiddleButton);
        QCOMPARE(m_edit->text(), QStringLiteral("secreto"));
        QVERIFY(!m_edit->acceptDrops());
    }
    void thePointerMarksNothing()
    {
        QTest::mouseDClick(m_edit.get(), Qt::LeftButton, {}, m_edit->rect().center());
        QVERIFY(!m_edit->hasSelectedText());
        QTest::mousePress(m_edit.get(), Qt::LeftButton, {}, QPoint(4, m_edit->height() / 2));
        QMouseEvent move(QEvent::MouseMove, QPointF(m_edit->width() - 4, m_edit->height() / 2.0), m_edit->mapToGlobal(QPointF(0, 0)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_edit.get(), &move);
        QTest::mouseRelease(m_edit.get(), Qt::LeftButton, {}, QPoint(m_edit->width() - 4, m_edit->height() / 2));
        QVERIFY(!m_edit->hasSelectedText());
        QVERIFY(QGuiApplication::clipboard()->text() != m_edit->text());
    }
    void forgetsWithoutAWayBack()
    {
        const QString shared = m_edit->text(); // the field's own characters
        m_edit->forget();
        QVERIFY(m_edit->text().isEmpty());
        QVERIFY(!m_edit->isUndoAvailable() || (m_edit->undo(), m_edit->text().count(u'0') == m_edit->text().size()));
        for (const QChar c : shared)
            QVERIFY2(c.isNull(), "the characters are still in memory");
    }
    void givesTheCharactersAwayAsASecret()
    {
        const Secret taken = m_edit->take();
        QVERIFY(taken.equals("secreto"));
        QVERIFY(m_edit->text().isEmpty());
    }
    void whatIsReadOutlivesTheWiping()
    {
        const QString read = m_edit->typed();
        m_edit->forget();
        QCOMPARE(read, QStringLiteral("secreto"));
    }
    void aLongAddressGrowsDownAndNotSideways()
    {
        AddressLabel label;
        label.setText(QStringLiteral("a@b.ec"));
        const int narrow = label.minimumSizeHint().width();
        const int low = label.heightForWidth(400);
        label.setText(QString(200, u'm') + QStringLiteral("@b.ec"));
        QCOMPARE(label.minimumSizeHint().width(), narrow);
        QVERIFY(label.heightForWidth(400) > 3 * low);
        label.forget();
        QVERIFY(label.text().isEmpty());
    }

private:
    std::unique_ptr<VisitorEdit> m_edit {};
};

QTEST_MAIN(VisitorEditTest)
#include "VisitorEditTest.moc"
