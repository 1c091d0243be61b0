#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

/// A register's file of people who do not exist: numbers that are well formed, names of letters that mean nothing.
namespace ventanilla::made {

inline const QByteArray header = "tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado";

/// The `n`th cédula, n from 0 to 9,999,999: of province 17, with the check digit of modulus 10.
inline QByteArray cedula(int n)
{
    const QByteArray nine = "17" + QByteArray::number(n % 10'000'000).rightJustified(7, '0');
    int sum = 0;
    for (qsizetype i = 0; i < nine.size(); ++i) {
        const int product = (nine.at(i) - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return nine + char('0' + (10 - sum % 10) % 10);
}

inline QByteArray letters(int n)
{
    QByteArray word;
    for (int rest = n; word.size() < 5; rest /= 20)
        word.prepend("bcdfghjklmnprstvwxyz"[rest % 20]);
    return "A" + word;
}

/// The `n`th person; every fifth without an address, every third without a mobile.
inline QByteArray row(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "cedula," + cedula(n) + ",Prueba " + letters(n) + ",Persona," + QByteArray::number(1940 + n % 60) + "-0" + QByteArray::number(1 + n % 9) + "-1" + QByteArray::number(n % 9) + ',' +
           (n % 5 == 0 ? QByteArray() : "persona" + number + "@correo.example") + ',' + (n % 3 == 0 ? QByteArray() : "09" + number.rightJustified(8, '0')) + ",activo";
}

} // namespace ventanilla::made
