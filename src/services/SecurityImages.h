#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "core/SecurityImage.h"
#include "services/Ticket.h"

#include <QList>

#include <optional>

namespace ventanilla {

struct Context;

/// Pictures to choose from: as many as the policy says (12 at least), drawn at random and in random order, never the registered one.
/// What was offered is known behind the door; asking again offers others.
struct OfferImages {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "image.offer";
    static constexpr bool fromVisitor = true;
    struct Reply {
        QList<SecurityImage> images;
    };
    IdentityTicket ticket;
};

/// Prepares the chosen one; nothing is true before "Confirmo". Neither log nor reply says which. Errors: ImageNotOffered.
struct StageImage {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "image.stage";
    static constexpr bool fromVisitor = true;
    struct Reply {};
    IdentityTicket ticket;
    SecurityImage image;
};

/// Takes the prepared picture out of the visit again, which goes on; the registered one stays. Nothing prepared is no error.
struct DropImage {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "image.drop";
    static constexpr bool fromVisitor = true;
    struct Reply {
        int dropped;          ///< leaves that say so
    };
    IdentityTicket ticket;
};

/// `count` pictures, each with the same chance and in an order left to chance; not `never`, and those of `seen` only when there are no others.
QList<SecurityImage> drawImages(int count, const std::optional<SecurityImage>& never, const QList<SecurityImage>& seen);

Result<OfferImages::Reply> execute(Context&, const OfferImages&);
Result<StageImage::Reply> execute(Context&, const StageImage&);
Result<DropImage::Reply> execute(Context&, const DropImage&);

} // namespace ventanilla
