using StarRating.Application.Assessments;
using StarRating.Application.Demonstration.Invention;
using StarRating.Assessments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>评分 under way: a third of the townships has submitted, one was sent back, some are half through, the rest has not begun.</summary>
internal static class UnevenScores
{
    public static async Task Play(CountyYear year, WholeYear whole, DateOnly start)
    {
        var townships = whole.Townships;
        await year.Open(start);
        await year.Freeze(start);
        var done = townships.Count / 3;
        var begun = (townships.Count * 2 / 3) + 1;
        var places = townships.Select((township, place) => (township.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        await year.Score(whole.Policy, start.AddDays(9), member =>
        {
            var place = places[member.TownshipId];
            var share = place <= done ? 100 : place < begun ? 85 - ((place - done) * 9) : 0;
            return Dice.For("entered", $"{member.SecretaryId}").Below(100) < share ? whole.Performed(member, year.Row.Year) : null;
        });
        await year.Townships(townships, (progress, township) =>
        {
            if (places[township.Id] < done)
            {
                progress.Submitted(township, start.AddDays(11));
            }
            else if (places[township.Id] == done)
            {
                progress.SentBack(township, year, start.AddDays(11), start.AddDays(14), "三个村的民主测评票数与签到册不符，请核对后重新上报");
            }
        });
        year.MoveTo(YearStage.Scoring);
        await year.Save<AdvanceStage>("由“筹备”推进到“评分”");
    }
}
