#pragma once

#include "ui/Scanner.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ventanilla {

using namespace Qt::StringLiterals;

/// A window with one field of each kind that a burst may fall into, and with shortcuts for all that might come in one.
class BurstFields : public QWidget
{
public:
    explicit BurstFields(const QString& prefix)
    {
        m_policy.scannerPrefix = prefix;
        auto* layout = new QVBoxLayout(this);
        for (QWidget* widget : std::initializer_list<QWidget*> {&edit, &own, &password, &combo, &button, &table})
            layout->addWidget(widget);
        own.setProperty("ownScans", true);
        password.setEchoMode(QLineEdit::Password);
        combo.addItems({u"Abeja"_s, u"Iguana"_s, u"17 perros"_s, u"Pez"_s, u"Bote"_s});
        table.setRowCount(int(combo.count()));
        table.setColumnCount(1);
        table.setEditTriggers(QAbstractItemView::NoEditTriggers);
        for (int row = 0; row < combo.count(); ++row)
            table.setItem(row, 0, new QTableWidgetItem(combo.itemText(row)));
        edit.setMaxLength(20);
        connect(&button, &QPushButton::clicked, this, [this] { ++pressed; });
        QList<QKeySequence> keys {QKeySequence(Qt::CTRL | Qt::Key_BracketRight), QKeySequence(Qt::CTRL | Qt::Key_Return)};
        for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key)
            keys << QKeySequence(Qt::Key(key));
        // Ctrl+B, a frame's first key, cannot be told from a person's.
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
            keys << QKeySequence(Qt::ALT | Qt::Key(key)) << (key == Qt::Key_B ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key(key)));
        for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
            keys << QKeySequence(Qt::ALT | Qt::Key(key)) << QKeySequence(Qt::CTRL | Qt::Key(key));
        for (const QKeySequence& sequence : std::as_const(keys)) {
            if (!sequence.isEmpty())
                connect(new QShortcut(sequence, this), &QShortcut::activated, this, [this] { ++fired; });
        }
        auto* scanner = new Scanner(*this, m_policy);
        connect(scanner, &Scanner::scanned, this, [this](const Scan& read) { scans.append(read); });
    }
    void forget()
    {
        for (QLineEdit* field : {&edit, &own, &password})
            field->clear();
        combo.setCurrentIndex(0);
        table.setCurrentCell(0, 0);
        scans.clear();
        edit.setFocus();
        fired = pressed = enters = 0;
    }

    QLineEdit edit, own, password;
    QComboBox combo;
    QPushButton button;
    QTableWidget table;
    QList<Scan> scans {};
    int fired = 0, pressed = 0, enters = 0;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        enters += event->key() == Qt::Key_Return;
        QWidget::keyPressEvent(event);
    }

private:
    Policy m_policy {};
};

} // namespace ventanilla
