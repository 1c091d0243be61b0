#include "core/RegisterRow.h"

#include <QTest>

using namespace ventanilla;

/// A row of a register's file: what is taken, and the reason where it is not.
class RegisterRowTest : public QObject
{
    Q_OBJECT

private:
    static QDate today() { return QDate(2026, 11, 23); }
    static Result<RegisterRow> parse(const QByteArray& row) { return RegisterRow::parse(row.split(','), today()); }

private Q_SLOTS:
    void takesAPerson();
    void givesTheReason_data();
    void givesTheReason();
    void findsTheColumnsByName();
    void refusesAnotherHeader_data();
    void refusesAnotherHeader();
};

void RegisterRowTest::takesAPerson()
{
    const auto row = parse("cedula, 171234560-0 , Prueba  Uno ,Ñandú José,1980-01-15,Prueba.Uno@correo.example,099 123 4567,activo");
    QVERIFY(row.ok());
    const PersonRecord& record = row.value().record;
    QCOMPARE(record.identifier, QStringLiteral("1712345600"));
    QCOMPARE(record.kind, IdentifierKind::Cedula);
    QCOMPARE(record.surnames, QStringLiteral("Prueba Uno"));
    QCOMPARE(record.givenNames, QStringLiteral("Ñandú José"));
    QCOMPARE(record.born, QDate(1980, 1, 15));
    QCOMPARE(record.email, QStringLiteral("Prueba.Uno@correo.example"));
    QCOMPARE(record.mobile, QStringLiteral("+593991234567"));
    QCOMPARE(row.value().state, PersonState::Active);
    QCOMPARE(record.emailConfirmedMs, 0);
    // One surname, no address, no mobile, another kind of number.
    const auto foreigner = parse("PASAPORTE,ab-1234567,Prueba,Tres,2000-02-29,,,FALLECIDO");
    QVERIFY(foreigner.ok());
    QCOMPARE(foreigner.value().record.identifier, QStringLiteral("AB1234567"));
    QCOMPARE(foreigner.value().state, PersonState::Deceased);
}

void RegisterRowTest::givesTheReason_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* cells, ErrorCode code, const char* column, const char* text = "") {
        QTest::newRow(name) << QByteArray(cells) << code << QString::fromLatin1(column) << QString::fromLatin1(text);
    };
    row("kind", "dni,1712345600,Prueba,Uno,1980-01-15,,,activo", ErrorCode::RowKind, "tipo");
    row("employer", "ruc,1790011674001,Prueba,Uno,1980-01-15,,,activo", ErrorCode::EmployerHasNoPath, "tipo");
    row("check digit", "cedula,1712345601,Prueba,Uno,1980-01-15,,,activo", ErrorCode::CedulaCheckDigit, "numero");
    row("zero eaten", "cedula,100000017,Prueba,Uno,1980-01-15,,,activo", ErrorCode::RowMangled, "numero", "0100000017");
    row("nine digits that no zero helps", "cedula,171234562,Prueba,Uno,1980-01-15,,,activo", ErrorCode::CedulaLength, "numero");
    row("exponent", "cedula,1.71235E+09,Prueba,Uno,1980-01-15,,,activo", ErrorCode::RowMangled, "numero");
    row("no surname", "cedula,1712345600,,Uno,1980-01-15,,,activo", ErrorCode::NameMalformed, "apellidos");
    row("formula", "cedula,1712345600,=HYPERLINK(1),Uno,1980-01-15,,,activo", ErrorCode::NameMalformed, "apellidos");
    row("hyphen first", "cedula,1712345600,Prueba,-Uno,1980-01-15,,,activo", ErrorCode::NameMalformed, "nombres");
    row("another date", "cedula,1712345600,Prueba,Uno,15/01/1980,,,activo", ErrorCode::DateMalformed, "nacimiento");
    row("no such day", "cedula,1712345600,Prueba,Uno,1981-02-29,,,activo", ErrorCode::DateMalformed, "nacimiento");
    row("tomorrow", "cedula,1712345600,Prueba,Uno,2026-11-24,,,activo", ErrorCode::DateMalformed, "nacimiento");
    row("too old", "cedula,1712345600,Prueba,Uno,1890-01-15,,,activo", ErrorCode::DateMalformed, "nacimiento");
    row("address", "cedula,1712345600,Prueba,Uno,1980-01-15,uno@@x.ec,,activo", ErrorCode::EmailMalformed, "correo");
    row("fixed line", "cedula,1712345600,Prueba,Uno,1980-01-15,,022345678,activo", ErrorCode::PhoneNotMobile, "movil");
    row("state", "cedula,1712345600,Prueba,Uno,1980-01-15,,,vivo", ErrorCode::RowState, "estado");
    row("nobody is born erased", "cedula,1712345600,Prueba,Uno,1980-01-15,,,borrado", ErrorCode::RowState, "estado");
}

void RegisterRowTest::givesTheReason()
{
    QFETCH(const QByteArray, row);
    const auto refused = parse(row);
    QVERIFY(!refused.ok());
    QTEST(refused.error().code, "code");
    QTEST(refused.error().detail, "column");
    QTEST(refused.error().text, "text");
}

void RegisterRowTest::findsTheColumnsByName()
{
    const auto columns = RegisterColumns::parse({"\xEF\xBB\xBF" "Estado", "tipo", " numero", "apellidos", "nombres", "nacimiento", "correo", "movil "});
    QVERIFY(columns.ok());
    QCOMPARE(columns.value().sorted({"activo", "cedula", "1", "a", "n", "f", "c", "m"}).value(), (QByteArrayList {"cedula", "1", "a", "n", "f", "c", "m", "activo"}));
    const auto short_ = columns.value().sorted({"activo"});
    QCOMPARE(short_.error().code, ErrorCode::RowColumns);
    QCOMPARE(short_.error().number, 1);
}

void RegisterRowTest::refusesAnotherHeader_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a person") << QByteArray("cedula,1712345600,Prueba,Uno,1980-01-15,,,activo");
    QTest::newRow("a column missing") << QByteArray("tipo,numero,apellidos,nombres,nacimiento,correo,movil");
    QTest::newRow("a column more") << QByteArray("tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado,clave");
    QTest::newRow("a column twice") << QByteArray("tipo,numero,apellidos,apellidos,nacimiento,correo,movil,estado");
    QTest::newRow("two separators") << QByteArray("tipo,numero;apellidos;nombres,nacimiento,correo,movil,estado");
}

void RegisterRowTest::refusesAnotherHeader()
{
    QFETCH(const QByteArray, line);
    const auto separator = RegisterColumns::separatorOf(line);
    const auto columns = separator ? RegisterColumns::parse(line.split(separator.value())) : separator.error();
    QVERIFY(!columns.ok());
    QCOMPARE(columns.error().code, ErrorCode::RegisterRefused);
    QCOMPARE(columns.error().text, QStringLiteral("header"));
}

QTEST_APPLESS_MAIN(RegisterRowTest)
#include "RegisterRowTest.moc"
