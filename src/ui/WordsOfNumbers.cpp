#include "ui/Words.h"

// What is wrong with a number that names an employer.

namespace ventanilla {

QString Words::ruc(const Error& error)
{
    const QString& why = error.text;
    const int n = int(error.number);
    if (why == QLatin1StringView("length"))
        return n >= 0 ? tr("Faltan %n dígitos: el RUC tiene trece.", nullptr, n) : tr("Sobran %n dígitos: el RUC tiene trece.", nullptr, -n);
    if (why == QLatin1StringView("signs"))
        return tr("El RUC tiene solo dígitos.");
    if (why == QLatin1StringView("province"))
        return tr("Los dos primeros dígitos del RUC no son de una provincia.");
    if (why == QLatin1StringView("kind"))
        return tr("El tercer dígito de un RUC no es 7 ni 8.");
    if (why == QLatin1StringView("digit"))
        return tr("El décimo dígito del RUC no corresponde a los otros nueve.");
    if (why == QLatin1StringView("establishment"))
        return tr("El RUC termina en ceros: falta el número del establecimiento, como 001.");
    return tr("La sucursal tiene de uno a cuatro dígitos y no es cero: escriba 0001 para la principal.");
}

QString Words::misread()
{
    return tr("Parece leída una letra por un dígito (O por 0, I por 1, B por 8, S por 5). Escanee otra vez.");
}

} // namespace ventanilla
