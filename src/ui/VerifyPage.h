#pragma once

#include "services/Office.h"
#include "services/Verification.h"
#include "ui/Banner.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <QFutureWatcher>

#include <memory>
#include <optional>

namespace Ui {
class VerifyPage;
}

namespace ventanilla {

/// Whether the log is whole, in words: the verdict, what it rests on, what could not be checked, and checkpoints from outside to compare with.
/// A verification goes on while the page is left; the desk is not held up by it.
class VerifyPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `session` outlive the page.
    VerifyPage(Office& office, const ClerkSession& session, QWidget* parent = nullptr);
    ~VerifyPage() override;

    QAbstractButton* primaryButton() const override;
    /// What is asked is let be, what runs is stopped; else back.
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void setCompact(bool compact) override;
    /// What was found and handed in is of whoever signed out.
    void forget();

Q_SIGNALS:
    void backWanted();
    void failed(const ventanilla::Error& error);
    /// The log has another last verification.
    void verified();

protected:
    void retranslate() override;

private:
    void askLast();
    void verify();
    void take(const Result<VerifyLog::Reply>& let);
    void takeEnd();
    void openCompare();
    void closeCompare();
    void compare();
    void chooseFile();
    void compareFile(const QString& path);
    void handIn(QByteArrayView given, const QString& place);
    bool isRunning() const { return m_starting || m_running.isRunning(); }
    void tell();
    void tellVerdict();
    void tellProgress();
    void showFailure(const Error& error);

    Office& m_office;
    const ClerkSession& m_session;
    std::optional<VerifyReport> m_report {};
    std::optional<LastVerification> m_last {};
    QList<HandedCheckpoint> m_handed {};
    std::shared_ptr<VerifyJob> m_job {};
    QFutureWatcher<Result<VerifyReport>> m_running {};
    bool m_starting = false; ///< the door is being asked
    bool m_comparing = false;
    int m_pasted = 0;        ///< texts so far: what each is called
    quint64 m_runTurn = 0;   ///< whose the verification is that runs
    quint64 m_turn = 0;      ///< counts who signs out: an answer to somebody else is nobody's
    std::unique_ptr<Ui::VerifyPage> m_ui;
};

} // namespace ventanilla
