using StarRating.Data.Jobs;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Jobs;

public static class JobTones
{
    public static Tone Tone(this JobState state) => state switch
    {
        JobState.Running => Components.Tone.Now,
        JobState.Done => Components.Tone.Good,
        JobState.Failed => Components.Tone.Bad,
        _ => Components.Tone.Plain,
    };
}
