#include "core/Policy.h"

namespace ventanilla {

using namespace Qt::StringLiterals;

QList<SecurityQuestion> builtInQuestions()
{
    return {
        {"first-teacher", u"¿Cómo se llamaba su primera maestra o su primer maestro?"_s,
         u"What was the name of your first teacher?"_s},
        {"first-pet", u"¿Cómo se llamaba su primera mascota?"_s,
         u"What was the name of your first pet?"_s},
        {"childhood-friend", u"¿Cómo se llamaba su mejor amistad de la niñez?"_s,
         u"What was the name of your best childhood friend?"_s},
        {"school-nickname", u"¿Qué apodo le tenían en la escuela?"_s,
         u"What nickname did you have at school?"_s},
        {"first-trip", u"¿A qué lugar fue su primer viaje lejos de casa?"_s,
         u"Where did you go on your first trip away from home?"_s},
        {"feast-dish", u"¿Qué plato le preparaban en casa cuando había fiesta?"_s,
         u"What dish was cooked at home when there was a feast?"_s},
        {"dearest-toy", u"¿Cuál fue el juguete que más quiso?"_s,
         u"Which toy did you love most?"_s},
        {"old-neighbour", u"¿A qué persona del vecindario recuerda más de su niñez?"_s,
         u"Which neighbour do you remember best from your childhood?"_s},
        {"first-book", u"¿Cuál fue el primer libro que le gustó?"_s,
         u"Which was the first book that you liked?"_s},
        {"lost-thing", u"¿Qué objeto perdió y todavía extraña?"_s,
         u"What thing did you lose that you still miss?"_s},
    };
}

QList<PriorityGroup> builtInPriorities()
{
    return {
        {"older", u"Persona adulta mayor"_s, u"Older person"_s},
        {"pregnant", u"Mujer embarazada"_s, u"Pregnant woman"_s},
        {"disability", u"Persona con discapacidad"_s, u"Person with a disability"_s},
        {"minor", u"Con un menor de edad"_s, u"With a minor"_s},
    };
}

} // namespace ventanilla
