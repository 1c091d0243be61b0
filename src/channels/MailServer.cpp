#include "channels/MailServer.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace ventanilla::channels {

namespace {

// Of OpenSSL (X509_V_ERR_…, x509_vfy.h), handed on by CURLINFO_SSL_VERIFYRESULT; 0 where the chain
// is right and the name is not.
constexpr long certificateNotYetValid = 9;
constexpr long certificateHasExpired = 10;
constexpr long certificateHostMismatch = 62;

/// What is said on both sides, as it goes.
class Conversation
{
public:
    enum class Command { None, Hello, StartTls, Auth, Mail, Rcpt, Data, End };

    Conversation(QByteArray message, Tls tls, qsizetype repliesBytesMax,
                 const std::atomic<bool>& ending)
        : m_message(std::move(message)),
          m_ending(ending),
          m_repliesBytesMax(repliesBytesMax),
          m_encrypted(tls == Tls::Implicit)
    {}

    /// The message from here on may have been taken.
    bool isHandedOver() const { return m_at == m_message.size(); }
    Command answered() const { return m_answered; }
    int reply() const { return m_reply; }
    QString words() const { return printable(m_words); }
    Reached reached() const { return m_reached; }
    bool isFlooded() const { return m_repliesBytesMax < 0; }

    static std::size_t read(char* into, std::size_t size, std::size_t count, void* self)
    {
        return static_cast<Conversation*>(self)->give(into, qsizetype(size * count));
    }
    static std::size_t header(char* line, std::size_t size, std::size_t count, void* self)
    {
        return static_cast<Conversation*>(self)->hear(QByteArrayView(line, qsizetype(size * count)))
                   ? size * count
                   : 0;
    }
    static int debug(CURL*, curl_infotype type, char* data, std::size_t size, void* self)
    {
        if (type == CURLINFO_HEADER_OUT)
            static_cast<Conversation*>(self)->say(QByteArrayView(data, qsizetype(size)));
        return 0;
    }
    static int progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        const auto* conversation = static_cast<const Conversation*>(self);
        return conversation->m_ending && !conversation->isHandedOver() ? 1 : 0;
    }

private:
    std::size_t give(char* into, qsizetype most)
    {
        const qsizetype bytes = qMin(most, m_message.size() - m_at);
        std::copy_n(m_message.constData() + m_at, bytes, into);
        m_at += bytes;
        if (isHandedOver())
            begin(Command::End);
        return std::size_t(bytes);
    }
    /// A command's first word only: what else is in it may be a password.
    void say(QByteArrayView line)
    {
        if (line.startsWith("EHLO ") || line.startsWith("HELO "))
            begin(Command::Hello);
        else if (line.startsWith("STARTTLS"))
            begin(Command::StartTls);
        else if (line.startsWith("AUTH "))
            begin(Command::Auth);
        else if (line.startsWith("MAIL "))
            begin(Command::Mail);
        else if (line.startsWith("RCPT "))
            begin(Command::Rcpt);
        else if (line.startsWith("DATA\r"))
            begin(Command::Data);
    }
    void begin(Command command)
    {
        // Whoever says hello again, or signs in, has encryption: nothing else lets it get so far.
        const bool again = command == Command::Hello && m_command == Command::StartTls;
        if (again || (m_encrypted && command == Command::Hello) || command == Command::Auth)
            m_reached = qMax(m_reached, Reached::Encryption);
        if (command == Command::Mail)
            m_reached = qMax(m_reached, Reached::SignIn);
        m_command = command;
        m_answered = Command::None;
        m_reply = 0;
        m_words.clear();
        m_lines.clear();
    }
    bool hear(QByteArrayView line)
    {
        m_repliesBytesMax -= line.size();
        if (m_repliesBytesMax < 0)
            return false;
        m_reached = qMax(m_reached, Reached::Server);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        constexpr qsizetype digits = 3;
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (line.size() < digits || !std::ranges::all_of(line.first(digits), isDigit))
            return true;
        m_lines += line.sliced(digits + (line.size() > digits ? 1 : 0)).toByteArray() + ' ';
        if (line.size() > digits && line.at(digits) != ' ')
            return true;
        m_reply = line.first(digits).toInt();
        m_words = std::exchange(m_lines, {});
        m_answered = m_command;
        return true;
    }

    QByteArray m_message;
    const std::atomic<bool>& m_ending;
    qsizetype m_repliesBytesMax;
    bool m_encrypted;
    qsizetype m_at = 0;
    Command m_command = Command::None;
    Command m_answered = Command::None; ///< the one that reply and words are about
    int m_reply = 0;
    QByteArray m_words{};
    QByteArray m_lines{};
    Reached m_reached = Reached::Nothing;
};

bool isForLater(int reply)
{
    return reply >= 400 && reply < 500;
}

bool isForGood(int reply)
{
    return reply >= 500 && reply < 600;
}

/// Replies that want somebody to sign in, or in another way (RFC 4954 §6).
bool wantsSignIn(int reply)
{
    return reply == 530 || reply == 534 || reply == 535 || reply == 538;
}

Obstacle certificateObstacle(CURL* curl)
{
    long found = 0;
    curl_easy_getinfo(curl, CURLINFO_SSL_VERIFYRESULT, &found);
    switch (found) {
    case 0:
    case certificateHostMismatch:
        return Obstacle::CertificateHost;
    case certificateNotYetValid:
    case certificateHasExpired:
        return Obstacle::CertificateExpired;
    default:
        return Obstacle::CertificateIssuer;
    }
}

Obstacle lineObstacle(CURL* curl, CURLcode code, const Conversation& said)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Obstacle::HostUnknown;
    case CURLE_PEER_FAILED_VERIFICATION:
        return certificateObstacle(curl);
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_REMOTE_ACCESS_DENIED: // it knows no EHLO, so no STARTTLS
        return Obstacle::NoTls;
    case CURLE_LOGIN_DENIED:
        return Obstacle::SignIn;
    case CURLE_OPERATION_TIMEDOUT:
        return Obstacle::TooSlow;
    case CURLE_ABORTED_BY_CALLBACK:
        return Obstacle::Stopped;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_TOO_LARGE:
        return Obstacle::Broken;
    case CURLE_COULDNT_CONNECT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
        return Obstacle::Unreachable;
    default:
        return said.isFlooded() ? Obstacle::Broken : Obstacle::Unreachable;
    }
}

Delivery judge(CURL* curl, CURLcode code, const Conversation& said)
{
    using Command = Conversation::Command;
    const int reply = said.reply();
    Delivery delivery{Fate::Later, lineObstacle(curl, code, said), reply, said.words(),
                      said.reached()};
    if (said.isHandedOver()) {
        const bool answered = said.answered() == Command::End;
        constexpr int done = 250;
        if (code == CURLE_OK && answered && reply == done)
            return {Fate::Sent, Obstacle::None, reply, said.words(), Reached::Acceptance};
        if (answered && isForLater(reply))
            delivery.obstacle = Obstacle::Busy;
        else if (answered && isForGood(reply))
            delivery = {Fate::Refused, Obstacle::Message, reply, said.words(), said.reached()};
        else
            delivery.fate = Fate::Unknown;
        return delivery;
    }
    if (code == CURLE_LOGIN_DENIED || (isForGood(reply) && wantsSignIn(reply)))
        delivery.obstacle = Obstacle::SignIn;
    else if (isForLater(reply) && code != CURLE_USE_SSL_FAILED)
        delivery.obstacle = Obstacle::Busy;
    else if (isForGood(reply)) {
        switch (said.answered()) {
        case Command::Mail:
            delivery.obstacle = Obstacle::Sender;
            break;
        case Command::Rcpt:
            delivery.fate = Fate::Refused;
            delivery.obstacle = Obstacle::Recipient;
            break;
        case Command::Data:
            delivery.fate = Fate::Refused;
            delivery.obstacle = Obstacle::Message;
            break;
        case Command::None:
        case Command::Hello:
        case Command::StartTls:
        case Command::Auth:
        case Command::End:
            break;
        }
    }
    return delivery;
}

struct Easy
{
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
struct List
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void startCurl()
{
    static std::once_flag started;
    std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

QByteArray inBrackets(const Email& address)
{
    return '<' + address.address().toLatin1() + '>';
}

} // namespace

Delivery MailServer::deliver(const Mail& mail, const QByteArray& id, qint64 utcMs,
                             const std::atomic<bool>& ending) const
{
    const auto message = composeMessage(mail, m_settings.sender(), id, utcMs);
    if (!message)
        return {Fate::Refused, Obstacle::Message};
    startCurl();
    const std::unique_ptr<CURL, Easy> curl(curl_easy_init());
    const QByteArray to = inBrackets(mail.to);
    const std::unique_ptr<curl_slist, List> recipients(curl_slist_append(nullptr, to.constData()));
    if (!curl || !recipients)
        return {Fate::Later, Obstacle::Unreachable};
    Conversation said(message.value(), m_settings.tls(), m_limits.repliesBytesMax, ending);
    const bool implicit = m_settings.tls() == Tls::Implicit;
    // The path is what we call ourselves: the machine's own name stays here.
    const QByteArray url = (implicit ? "smtps://" : "smtp://") + m_settings.host().toLatin1() +
                           ':' + QByteArray::number(m_settings.port()) + "/ventanilla." +
                           m_settings.sender().domain().toLatin1();
    bool set = true;
    const auto option = [&](CURLoption name, auto value) {
        set = curl_easy_setopt(curl.get(), name, value) == CURLE_OK && set;
    };
    option(CURLOPT_URL, url.constData());
    option(CURLOPT_PROTOCOLS_STR, implicit ? "smtps" : "smtp");
    option(CURLOPT_USE_SSL,
           long(CURLUSESSL_ALL)); // a STARTTLS that somebody took out of the greeting ends it
    option(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    option(CURLOPT_SSL_VERIFYPEER, 1L);
    option(CURLOPT_SSL_VERIFYHOST, 2L);
    option(CURLOPT_PROXY, ""); // nor one that the environment names
    option(CURLOPT_NOSIGNAL, 1L);
    option(CURLOPT_FRESH_CONNECT, 1L);
    option(CURLOPT_CONNECTTIMEOUT_MS, m_limits.connectMs);
    option(CURLOPT_TIMEOUT_MS, m_limits.wholeMs);
    option(CURLOPT_LOW_SPEED_LIMIT, 1L);
    option(CURLOPT_LOW_SPEED_TIME, m_limits.stalledSeconds);
    const QByteArray& own = m_settings.certificates();
    if (!own.isEmpty()) {
        curl_blob blob{const_cast<char*>(own.constData()), std::size_t(own.size()), CURL_BLOB_COPY};
        option(CURLOPT_CAINFO_BLOB, &blob);
    }
    const QByteArray user = m_settings.user().toUtf8();
    // curl wants a C string, of which it makes a copy of its own.
    Secret password(m_settings.password().size() + 1);
    std::copy_n(m_settings.password().data(), m_settings.password().size(), password.data());
    if (!user.isEmpty()) {
        option(CURLOPT_USERNAME, user.constData());
        option(CURLOPT_PASSWORD, static_cast<const char*>(password.data()));
    }
    const QByteArray from = inBrackets(m_settings.sender());
    option(CURLOPT_MAIL_FROM, from.constData());
    option(CURLOPT_MAIL_RCPT, recipients.get());
    option(CURLOPT_UPLOAD, 1L);
    option(CURLOPT_READFUNCTION, &Conversation::read);
    option(CURLOPT_READDATA, static_cast<void*>(&said));
    option(CURLOPT_HEADERFUNCTION, &Conversation::header);
    option(CURLOPT_HEADERDATA, static_cast<void*>(&said));
    option(CURLOPT_VERBOSE, 1L); // to the function that follows, and nowhere else
    option(CURLOPT_DEBUGFUNCTION, &Conversation::debug);
    option(CURLOPT_DEBUGDATA, static_cast<void*>(&said));
    option(CURLOPT_NOPROGRESS, 0L);
    option(CURLOPT_XFERINFOFUNCTION, &Conversation::progress);
    option(CURLOPT_XFERINFODATA, static_cast<void*>(&said));
    if (!set) // one that this libcurl does not know may be one that keeps it private
        return {Fate::Later, Obstacle::NoTls};
    const CURLcode code = curl_easy_perform(curl.get());
    return judge(curl.get(), code, said);
}

} // namespace ventanilla::channels
