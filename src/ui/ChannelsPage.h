#pragma once

#include "services/Channels.h"
#include "services/Office.h"
#include "ui/AdminTabs.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>
#include <optional>

namespace Ui {
class ChannelsPage;
}

namespace ventanilla {

/// How the office's messages leave: the mail server's settings, which the administrator writes and tries, and what there is not yet.
class ChannelsPage : public Page
{
    Q_OBJECT
public:
    /// `office` outlives the page.
    explicit ChannelsPage(Office& office, QWidget* parent = nullptr);
    ~ChannelsPage() override;

    /// Of where the cursor is: keep what was typed, or try.
    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;

Q_SIGNALS:
    void backWanted();
    void tabWanted(ventanilla::AdminTabs::Tab tab);
    void failed(const ventanilla::Error& error);
    /// Mail leaves another way from now on.
    void channelChanged();

protected:
    void retranslate() override;

private:
    /// `anew`: the fields too, whatever was typed.
    void askState(bool anew);
    bool isTyped() const;
    void show();
    void chooseCertificates();
    void bringCertificates(const QString& path);
    void keep();
    void test();
    void tellTest(const Result<channels::Delivery>& done);
    /// Nobody waits for it any more.
    void dropTest();
    void tell();
    void forgetTyped();
    void showFailure(const Error& error);

    Office& m_office;
    std::optional<ShowChannel::Reply> m_state {};
    std::optional<QByteArray> m_certificates {}; ///< brought, or (of no bytes) taken away, and not kept yet
    std::shared_ptr<ChannelTest> m_test {};
    bool m_busy = false;
    std::unique_ptr<Ui::ChannelsPage> m_ui;
};

} // namespace ventanilla
