using StarRating.Application.Notices;
using StarRating.Data.Notices;

namespace StarRating.Application.Demonstration.Years;

/// <summary>异议 that reach the office while a notice hangs.</summary>
internal static class Objections
{
    public static async Task<long> Receive(CountyYear year, Notice notice, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        var about = year.Members.Where(member => !member.Excluded).OrderBy(member => member.Id).Skip(3).First();
        return await year.Get<RecordObjection>().Record(notice.Id, new ObjectionToRecord(
            about.Id, day, $"{about.VillageName}村民代表", "", "反映该同志本人任职年限中有两年在外务工，要求核实任职年限星。"));
    }

    public static async Task ReceiveAndReject(CountyYear year, Notice notice, DateOnly received, DateOnly decided)
    {
        var id = await Receive(year, notice, received);
        year.Turn(year.Officials.Manager, decided);
        await year.Get<DecideObjection>().Decide(id, new DecisionOnObjection(
            "经查阅任免文件和工资发放记录，任职连续，未发现脱岗。", ObjectionDecision.Rejected, decided, 1));
    }
}
