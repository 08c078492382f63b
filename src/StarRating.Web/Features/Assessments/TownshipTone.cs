using StarRating.Assessments;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Assessments;

/// <summary>The colour of a township's state, the same on every page.</summary>
public static class TownshipTone
{
    public static Tone Of(TownshipState state) => state switch
    {
        TownshipState.Submitted => Tone.Now,
        TownshipState.SentBack => Tone.Warn,
        TownshipState.Accepted => Tone.Good,
        _ => Tone.Plain,
    };
}
