namespace StarRating.Ratings.Steps;

/// <summary>A case or inquiry open at the day of decision suspends the rating; a suspended year is supplemented before later ones.</summary>
internal static class InvestigationStep
{
    internal static void Take(RatingWalk walk)
    {
        if (!walk.Profile.Suspension.UnderInvestigation)
        {
            return;
        }

        var decidedOn = walk.Year.DecidedOn;
        List<FactRead>? open = null;
        foreach (var investigation in walk.Person.Investigations)
        {
            if (investigation.OpenedOn <= decidedOn && (investigation.ClosedOn is not { } closed || closed > decidedOn))
            {
                (open ??= []).Add(new FactRead(FactSource.Investigation, investigation.Id, From: investigation.OpenedOn, To: investigation.ClosedOn));
            }
        }

        if (open is not null)
        {
            open.Sort(Service.ServiceFacts.InOrder);
            walk.Conclude(TraceStep.Investigation, walk.Profile.Suspension.Article, new Suspended(SuspendedReason.UnderInvestigation), [.. open]);
        }
        else if (walk.Previous is { Pending.Length: > 0 } previous)
        {
            throw new FactsException(walk.Person.Id, $"{previous.Pending[0]} 年度为暂缓评定，调查已结束，请先补定 {previous.Pending[0]} 年度星级，再评定以后年度。", previous.Pending[0]);
        }
    }
}
