#include "ui/Changes.h"

#include "ui/Words.h"

namespace ventanilla {

QList<Changes::Line> Changes::of(const Visit& visit)
{
    QList<Line> lines;
    if (visit.stage() == Visit::Stage::None)
        return lines;
    addEmail(lines, visit);
    if (visit.isDone(Visit::Act::Image))
        lines.append({tr("Imagen"), visit.person().imageEnrolled ? tr("Registrada") : tr("Ninguna"), tr("Nueva (no se muestra)"), Check::Proved, tr("La eligió la persona")});
    addChannels(lines, visit);
    return lines;
}

void Changes::addEmail(QList<Line>& lines, const Visit& visit)
{
    if (visit.stagedEmail().isEmpty())
        return;
    const QString none = tr("Ninguno");
    const QString before = visit.person().email.isEmpty() ? none : visit.person().email;
    const QString after = visit.provesRegistered() ? tr("El mismo, probado") : visit.stagedEmail();
    if (visit.codeProvedMs() > 0)
        lines.append({tr("Correo"), before, after, Check::Proved, tr("Código devuelto %1").arg(Words::time(visit.codeProvedMs()))});
    else if (visit.emailPending())
        lines.append({tr("Correo"), before, after, Check::Waits, tr("Pendiente: falta el código")});
    else
        lines.append({tr("Correo"), before, after, Check::Waits, tr("Falta el código")});
}

void Changes::addChannels(QList<Line>& lines, const Visit& visit)
{
    const VisitorOrder::Channels& chosen = visit.channels();
    if (!chosen.given)
        return;
    const QString before = visit.person().channelsEnrolled ? tr("Registradas") : tr("Ninguna");
    if (!chosen.link && !chosen.inPerson)
        lines.append({tr("Recuperación"), before, tr("Elegidas antes"), Check::Proved, tr("Antes de apartar la visita")});
    else if (!chosen.link)
        lines.append({tr("Recuperación"), before, tr("En persona"), Check::Proved, tr("Siempre vale")});
    else
        lines.append({tr("Recuperación"), before, chosen.inPerson ? tr("Enlace y en persona") : tr("Enlace por correo"), chosen.linkCounts ? Check::Proved : Check::Waits,
                      chosen.linkCounts ? tr("Correo probado") : tr("El enlace no cuenta sin el código")});
    if (!chosen.mobile.isEmpty())
        lines.append({tr("Celular"), visit.person().mobile.isEmpty() ? tr("Ninguno") : visit.person().mobile, chosen.mobile, Check::Kept, tr("Sin confirmar: no hay SMS")});
    if (visit.answersNeeded() > 0 && visit.answersGiven() > 0)
        lines.append({tr("Preguntas"), before, tr("%n nuevas", nullptr, visit.answersGiven()), visit.isDone(Visit::Act::Preferences) ? Check::Proved : Check::Waits,
                      //: %1 questions answered, %2 needed
                      tr("Contestadas %1 de %2").arg(visit.answersGiven()).arg(visit.answersNeeded())});
}

} // namespace ventanilla
