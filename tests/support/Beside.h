#pragma once

#include "support/TestOffice.h"

#include "app/Rules.h"

#include <QScopeGuard>

namespace ventanilla {

/// Another program on the same office, as the administration is one.
struct Beside {
    std::unique_ptr<Office> office {};
    explicit Beside(TestOffice& of) : clock(of.clock())
    {
        auto keys = of.state().writer(StateFolder::Writer::Admin).value();
        office = std::make_unique<Office>(OfficeParts {of.databasePath(), keys.origin, keys.counter, keys.log, std::move(keys.epochKey), of.state().counterKey().value(),
                                                       keys.rememberedHead, keys.remember, readPolicy({}).value(), readEmailDomains().value(), {}, &of.clock(), false, std::move(keys.epochs)});
        auto opened = office->open();
        opened.waitForFinished();
        if (!opened.takeResult())
            qFatal("the administration does not open");
    }
    TestClock& clock;
    template <typename Command> Result<typename Command::Reply> perform(Command command)
    {
        clock.pass(1);
        const auto after = qScopeGuard([this] { clock.pass(1); });
        auto future = office->perform(std::move(command));
        future.waitForFinished();
        return future.takeResult();
    }
};

} // namespace ventanilla
