#include "services/SecurityImages.h"

#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/Enrolments.h"
#include "services/SealedRecords.h"

namespace ventanilla {

using ledger::Outcome;

namespace {

/// One of them, taken out; each with the same chance.
SecurityImage takeOne(QList<SecurityImage>& images)
{
    return images.takeAt(qsizetype(crypto::randomBelow(quint32(images.size()))));
}

} // namespace

QList<SecurityImage> drawImages(int count, const std::optional<SecurityImage>& never, const QList<SecurityImage>& seen)
{
    QList<SecurityImage> unseen;
    QList<SecurityImage> others;
    for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
        const auto image = SecurityImage::at(number).value();
        if (image != never)
            (seen.contains(image) ? others : unseen).append(image);
    }
    QList<SecurityImage> chosen;
    while (chosen.size() < count && !(unseen.isEmpty() && others.isEmpty()))
        chosen.append(takeOne(unseen.isEmpty() ? others : unseen));
    // Where both were needed the places would tell them apart.
    QList<SecurityImage> mixed;
    while (!chosen.isEmpty())
        mixed.append(takeOne(chosen));
    return mixed;
}

Result<OfferImages::Reply> execute(Context& context, const OfferImages&)
{
    ServedVisit& visit = *context.visit;
    TRY(registered, registeredImage(context, visit));
    const QList<SecurityImage> images = drawImages(context.policy.imagesShown, registered, visit.imagesSeen);
    TRY(done, context.record(context.event(OfferImages::action).about(visit.row.person).in(visit.row.id).fact("shown", QByteArray::number(images.size()))));
    // Round about: when everything has been shown, the others are those that are not on the screen now.
    const bool round = visit.imagesSeen.size() + 2 * images.size() > SecurityImage::gallerySize;
    visit.imagesSeen = round ? images : visit.imagesSeen + images;
    visit.imagesOffered = images;
    return OfferImages::Reply {images};
}

Result<StageImage::Reply> execute(Context& context, const StageImage& command)
{
    const ServedVisit& visit = *context.visit;
    if (!visit.imagesOffered.contains(command.image)) {
        TRY(done, context.record(context.event(StageImage::action, Outcome::Deny).about(visit.row.person).in(visit.row.id).fact("why", "not-offered")));
        return ErrorCode::ImageNotOffered;
    }
    TRY_DO(stageEnrolment(context, StageImage::action, storage::EnrolmentKind::Image, {}, writeImage(command.image)));
    return StageImage::Reply {};
}

Result<DropImage::Reply> execute(Context& context, const DropImage&)
{
    TRY(dropped, unstage(context, {storage::EnrolmentKind::Image}));
    return DropImage::Reply {dropped};
}

} // namespace ventanilla
