#pragma once

#include <QObject>

class QLabel;
class QLineEdit;

namespace ventanilla {

/// Tells under a password field that capitals are locked, as far as the keys pressed there show it.
class CapsHint : public QObject
{
    Q_OBJECT
public:
    /// `otherwise` stands in the label while capitals are not locked.
    CapsHint(QLineEdit& edit, QLabel& label, QString otherwise);
    void setCalm(const QString& otherwise);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(bool locked);

    QLabel& m_label;
    QString m_otherwise;
    bool m_locked = false;
};

} // namespace ventanilla
