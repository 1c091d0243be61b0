#include "ui/AskedWords.h"

namespace ventanilla {

AskedWords AskedWords::of(const Visit& visit)
{
    switch (visit.asked()) {
    case Visit::Asked::Nothing:
        return {tr("En la pantalla de la persona: nada todavía.")};
    case Visit::Asked::Facts:
        return {tr("En la pantalla de la persona, ahora: sus datos.")};
    case Visit::Asked::FactsReceived:
    case Visit::Asked::Ready:
        return {tr("En la pantalla de la persona, ahora: espera a que usted siga.")};
    case Visit::Asked::Email:
        return {tr("En la pantalla de la persona, ahora: escribe su correo."), tr("Correo: lo escribe"), tr("La persona escribe su correo.")};
    case Visit::Asked::Image:
        return {tr("En la pantalla de la persona, ahora: elige su imagen."), tr("Imagen: la elige"), tr("La persona elige su imagen.")};
    case Visit::Asked::Channels:
        return {tr("En la pantalla de la persona, ahora: elige cómo recuperar su clave."), tr("Preferencias: elige"), tr("La persona elige cómo recuperar su clave.")};
    case Visit::Asked::Questions:
        return {tr("En la pantalla de la persona, ahora: contesta sus preguntas."),
                //: questions answered, and how many are needed
                tr("Preguntas: %1 de %2").arg(visit.answersGiven()).arg(visit.answersNeeded()), tr("La persona contesta sus preguntas.")};
    case Visit::Asked::Code:
        return {tr("En la pantalla de la persona, ahora: escribe el código."), tr("Espera el código"), tr("Falta que vuelva el código.")};
    case Visit::Asked::Confirmation:
        return {tr("En la pantalla de la persona, ahora: lee el resumen.")};
    case Visit::Asked::Thanks:
        return {tr("En la pantalla de la persona, ahora: gracias.")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace ventanilla
