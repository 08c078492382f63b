using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Assessments;

/// <summary>What the sheet's script sends: batches of cells. The answer tells each cell's fate and the rows' new totals.</summary>
[Route("years/{year:int}/scores/{townshipId:long}")]
public sealed class CellsController(ScoreQueries scores, CellsValidator validator) : PortalController
{
    [HttpPost("cells"), Requires(Function.ScoresEnter, OneCounty = true)]
    public async Task<IActionResult> Record(int year, long townshipId, [FromBody] CellsForm? form, [FromServices] RecordScores record) =>
        await Save(year, townshipId, form, record.Run);

    [HttpPost("recheck"), Requires(Function.ScoresCheck, OneCounty = true)]
    public async Task<IActionResult> Rescore(int year, long townshipId, [FromBody] CellsForm? form, [FromServices] RescoreCells rescore) =>
        await Save(year, townshipId, form, rescore.Run);

    private async Task<IActionResult> Save(
        int year, long townshipId, CellsForm? form, Func<long, long, IReadOnlyList<CellEntry>, CancellationToken, Task<IReadOnlyList<CellAnswer>>> save)
    {
        if (form is null || !ModelState.IsValid || validator.Validate(form) is { IsValid: false })
        {
            return UnprocessableEntity(new { message = "没有收到可保存的分数" });
        }

        var head = await scores.Year(year, Stop);
        var answers = await save(head.Id, townshipId, form.Entries(), Stop);
        var township = await scores.OfTownship(year, townshipId, Stop);
        return Json(CellsAnswer.Of(answers, township));
    }
}
