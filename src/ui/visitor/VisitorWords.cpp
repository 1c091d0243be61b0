#include "ui/visitor/VisitorWords.h"

#include <algorithm>
#include <limits>

namespace ventanilla {

namespace {
/// A count as plurals want it.
int count(qint64 number)
{
    return int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}
} // namespace

QString VisitorWords::of(const Error& error)
{
    switch (error.code) {
    case ErrorCode::EmailEmpty: return tr("Escriba su correo.");
    case ErrorCode::EmailMalformed: return tr("Falta algo en el correo. Se parece a nombre@gmail.com.");
    case ErrorCode::EmailTooLong: return tr("Ese correo es demasiado largo. Revise lo escrito.");
    case ErrorCode::EmailNotAscii: return tr("Antes de la @ no van tildes ni eñes. Revise lo escrito.");
    case ErrorCode::EmailDisposable: return tr("Ese correo dura pocos días. Escriba uno que use siempre.");
    case ErrorCode::EmailSame: return tr("Ese es el correo que ya tiene. Escriba otro.");
    case ErrorCode::EmailInUse: return tr("Ese correo no se puede usar aquí. Escriba otro, solo suyo.");
    case ErrorCode::DateMalformed: return tr("Esa fecha no existe. Escriba día, mes y año.");
    case ErrorCode::PhoneMalformed: return tr("Ese celular no está completo. Son diez números y empieza por 09.");
    case ErrorCode::PhoneNotMobile: return tr("Ese es un teléfono fijo. Escriba un celular.");
    case ErrorCode::PhoneInUse: return tr("Ese celular no se puede usar aquí. Escriba otro, solo suyo.");
    case ErrorCode::AnswerTooShort:
        //: The answer to a security question is too short; %n is the least number of letters.
        return tr("Su respuesta necesita %n letras o más.", nullptr, count(error.number));
    case ErrorCode::AnswerTooLong: return tr("Esa respuesta es demasiado larga.");
    case ErrorCode::AnswerObvious: return tr("Esa respuesta es fácil de adivinar. Elija otra.");
    case ErrorCode::QuestionUnknown:
    case ErrorCode::QuestionTwice: return tr("Elija otra pregunta.");
    case ErrorCode::QuestionsMissing: return tr("Falta contestar una pregunta.");
    case ErrorCode::ChannelMissing: return tr("Elija al menos una forma de recuperar su clave.");
    case ErrorCode::ImageNotOffered: return tr("Elija una de estas imágenes.");
    case ErrorCode::CodeMalformed: return tr("El código tiene seis números.");
    case ErrorCode::CodeWrong:
        //: The visitor typed a wrong code; %n is how often they may still try.
        return tr("El código no coincide. Puede probar %n veces más.", nullptr, count(error.number));
    case ErrorCode::CodeExhausted:
    case ErrorCode::CodeExpired: return tr("Ese código ya no sirve. Pida otro código.");
    case ErrorCode::ResendTooSoon:
        //: The visitor asked for another code too early.
        return tr("Espere %n segundos para pedir otro código.", nullptr, count(error.number));
    case ErrorCode::CodeNotConfirmed: return tr("Falta comprobar su correo con el código.");
    case ErrorCode::NothingStaged: return tr("Escriba su correo otra vez.");
    case ErrorCode::MailRefused:
    case ErrorCode::MailFailed:
    case ErrorCode::MailUnknown: return tr("No pudimos enviar el mensaje a ese correo. Revise lo escrito.");
    case ErrorCode::TicketInvalid:
    case ErrorCode::TicketExpired:
    case ErrorCode::SessionLocked:
    case ErrorCode::SessionEnded:
    case ErrorCode::NotSignedIn: return tr("Hicimos una pausa. Espere un momento, por favor: seguimos enseguida.");
    // What cannot come of anything a visitor does, or must not be told apart for them:
    case ErrorCode::CedulaEmpty:
    case ErrorCode::CedulaLength:
    case ErrorCode::CedulaNotDigits:
    case ErrorCode::CedulaProvince:
    case ErrorCode::CedulaCheckDigit:
    case ErrorCode::LooksLikeRuc:
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordTooLong:
    case ErrorCode::PasswordCommon:
    case ErrorCode::PasswordContext:
    case ErrorCode::LoginMalformed:
    case ErrorCode::LoginTaken:
    case ErrorCode::NameMalformed:
    case ErrorCode::SignInFailed:
    case ErrorCode::SignInWait:
    case ErrorCode::SignInLocked:
    case ErrorCode::NotPermitted:
    case ErrorCode::StaffDisabled:
    case ErrorCode::AccountClosed:
    case ErrorCode::AccountHasAccess:
    case ErrorCode::PersonNotFound:
    case ErrorCode::PersonDeceased:
    case ErrorCode::PersonBlocked:
    case ErrorCode::PersonMinor:
    case ErrorCode::PersonIsClerk:
    case ErrorCode::PersonBeingServed:
    case ErrorCode::PersonNeedsSupervisor:
    case ErrorCode::VisitAlreadyOpen:
    case ErrorCode::VisitNotOpen:
    case ErrorCode::EvidenceMissing:
    case ErrorCode::DocumentNumberDiffers:
    case ErrorCode::EvidenceRefused:
    case ErrorCode::DocumentExpired:
    case ErrorCode::DocumentNeedsSecondPerson:
    case ErrorCode::OneScreenRefused:
    case ErrorCode::TicketStillValid:
    case ErrorCode::ReasonUnknown:
    case ErrorCode::IdentifierMalformed:
    case ErrorCode::IdentifierDiffers:
    case ErrorCode::RucMalformed:
    case ErrorCode::EmployerHasNoPath:
    case ErrorCode::ZoneUnreadable:
    case ErrorCode::ZoneCheckDigit:
    case ErrorCode::ZoneDiffers:
    case ErrorCode::TurnoMalformed:
    case ErrorCode::PasswordMustChange:
    case ErrorCode::PasswordSame:
    case ErrorCode::StaffUnknown:
    case ErrorCode::StaffNotLocked:
    case ErrorCode::OwnAccount:
    case ErrorCode::LastOfRole:
    case ErrorCode::RecoveryCodeWrong:
    case ErrorCode::KeysRotating:
    case ErrorCode::KeysOfOld:
    case ErrorCode::PasswordAgain:
    case ErrorCode::ApproverIsAsker:
    case ErrorCode::ApproverNotAllowed:
    case ErrorCode::LastFourWrong:
    case ErrorCode::ApprovalInvalid:
    case ErrorCode::ApprovalExpired:
    case ErrorCode::ApprovalChanged:
    case ErrorCode::SigningFileRefused:
    case ErrorCode::CertificateRefused:
    case ErrorCode::NothingToExport:
    case ErrorCode::OpeningsOfNobody:
    case ErrorCode::ExportTooLarge:
    case ErrorCode::ArchiveRefused:
    case ErrorCode::RegisterRefused:
    case ErrorCode::RowColumns:
    case ErrorCode::RowKind:
    case ErrorCode::RowState:
    case ErrorCode::RowMangled:
    case ErrorCode::RowTwice:
    case ErrorCode::RowConfirmed:
    case ErrorCode::VisitNotWaiting:
    case ErrorCode::PersonNotLocked:
    case ErrorCode::EmailHasNoCode:
    case ErrorCode::CryptoProviderMissing:
    case ErrorCode::CryptoRandomMissing:
    case ErrorCode::CryptoSelfTestFailed:
    case ErrorCode::CryptoKeyEmpty:
    case ErrorCode::CryptoParameters:
    case ErrorCode::CryptoOpenFailed:
    case ErrorCode::CryptoFailed:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyMalformed:
    case ErrorCode::KeyUnsafePermissions:
    case ErrorCode::EntryMalformed:
    case ErrorCode::NoteMalformed:
    case ErrorCode::NoteUnsigned:
    case ErrorCode::LogAltered:
    case ErrorCode::LogTruncated:
    case ErrorCode::LogHeadInvalid:
    case ErrorCode::LogLocked:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseLost:
    case ErrorCode::DatabaseBehind:
    case ErrorCode::DatabaseNotOurs:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseSchemaChanged:
    case ErrorCode::DatabaseExists:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseFull:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::BackupNotIntact:
    case ErrorCode::BackupOfAnother:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupFolderUnset:
    case ErrorCode::BackupFolderMissing:
    case ErrorCode::BackupFolderClosed:
    case ErrorCode::DiskShort:
    case ErrorCode::RowMissing:
    case ErrorCode::FileMissing:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileExists:
    case ErrorCode::FileFailed:
    case ErrorCode::PolicyMalformed:
    case ErrorCode::PolicyNotApproved:
    case ErrorCode::ClockBehind:
    case ErrorCode::ClockUnconfirmed:
    case ErrorCode::HostMalformed:
    case ErrorCode::PortMalformed:
    case ErrorCode::MailUserMalformed:
    case ErrorCode::CertificatesMalformed:
    case ErrorCode::ChannelUnset:
    case ErrorCode::MailNotWaiting:
    case ErrorCode::CodeNotSentAgain:
    case ErrorCode::Cancelled: return tr("No se guardó y nada cambió. Diga a quien le atiende que no pudo seguir.");
    }
    return {};
}

QString VisitorWords::greeting(QTime now)
{
    if (now.hour() < 12)
        return tr("Buenos días.");
    if (now.hour() < 19)
        return tr("Buenas tardes.");
    return tr("Buenas noches.");
}

QString VisitorWords::question(const SecurityQuestion& question, Language language)
{
    return language == Language::English ? question.en : question.es;
}

QString VisitorWords::hiding(bool hidden)
{
    return hidden ? tr("Mostrar") : tr("Ocultar");
}

QString VisitorWords::mobile(const QString& e164)
{
    static const QString country = QStringLiteral("+593");
    return e164.startsWith(country) ? u'0' + e164.sliced(country.size()) : e164;
}

} // namespace ventanilla
