// An answer to a security question, as it is compared, and whether it is too easily guessed.

#include "Target.h"

#include "core/Answer.h"
#include "core/Facts.h"
#include "core/Password.h"
#include "core/Policy.h"

#include <QDate>

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    static const PersonRecord person{QStringLiteral("1712345600"),
                                     QStringLiteral("PRUEBA DEMO"),
                                     QStringLiteral("UNO"),
                                     QDate(1980, 1, 15),
                                     QStringLiteral("prueba.uno@correo-anterior.example"),
                                     QStringLiteral("+593991234567")};
    static const SecurityQuestion question = builtInQuestions().first();
    const Secret answer = Secret::fromBytes(given);
    (void)checkPassword(answer, 15, {QStringLiteral("operadora"), QStringLiteral("CAU de prueba")});
    const Secret normal = normalAnswer(answer);
    demand(normalAnswer(normal).view() == normal.view(), "a normal form is its own normal form");
    const auto read = checkAnswer(answer, 4, question, person);
    demand(!read || read.value().view() == normal.view(), "what is kept is the normal form");
    return read.ok();
}
