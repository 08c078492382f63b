using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Assessments;

/// <summary>佐证材料: which figures of a township have files behind them, one person's files, upload, download, withdrawal.</summary>
[Route("years/{year:int}/evidence")]
public sealed class EvidenceController(ScoreQueries scores, ScoreDesk desk, EvidenceQueries evidence) : PortalController
{
    /// <summary>More than is taken, so that a file somewhat too large is still answered in words.</summary>
    private const long Received = 40L * 1024 * 1024;

    [HttpGet("townships/{townshipId:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Township(int year, long townshipId)
    {
        var township = await scores.OfTownship(year, townshipId, Stop);
        return View(new TownshipEvidence(desk.Head(township, TownshipTab.Evidence), await evidence.Counts(township.Year.Id, townshipId, Stop)));
    }

    [HttpGet("persons/{memberId:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public Task<IActionResult> Person(int year, long memberId) => Page(year, memberId, new EvidenceForm());

    [HttpPost("persons/{memberId:long}"), Requires(Function.ScoresEnter, OneCounty = true), RequestSizeLimit(Received), RequestFormLimits(MultipartBodyLengthLimit = Received)]
    public async Task<IActionResult> Upload(int year, long memberId, EvidenceForm form, IFormFile? file, [FromServices] UploadEvidence upload)
    {
        var (township, _) = await scores.OfMember(year, memberId, Stop);
        return await Attempt(
            FormPart,
            async () =>
            {
                if (file is null)
                {
                    throw new Refusal("请选择要上传的文件。", nameof(form.File));
                }

                if (file.Length > EvidenceRules.Bytes)
                {
                    throw EvidenceRules.TooBig(file.Length);
                }

                using var bytes = new MemoryStream((int)file.Length);
                await file.CopyToAsync(bytes, Stop);
                await upload.Upload(township.Year.Id, memberId, form.Indicator ?? "", file.FileName, bytes.ToArray(), Stop);
                Say($"已上传“{EvidenceRules.Called(file.FileName)}”。");
            },
            () => RedirectToAction(nameof(Person), new { year, memberId }),
            () => Page(year, memberId, form));
    }

    [HttpGet("files/{id:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Download(long id)
    {
        var file = await evidence.Download(id, Stop);
        return File(file.Bytes, file.ContentType, file.FileName);
    }

    [HttpPost("files/{id:long}/withdraw"), Requires(Function.ScoresEnter, OneCounty = true)]
    public async Task<IActionResult> Withdraw(int year, long id, string? reason, [FromServices] WithdrawEvidence withdraw)
    {
        var memberId = await evidence.MemberOf(id, Stop);
        return await Attempt(
            FormPart,
            async () =>
            {
                await withdraw.Withdraw(id, reason ?? "", Stop);
                Say("已撤回，原文件保留可查。");
            },
            () => RedirectToAction(nameof(Person), new { year, memberId }),
            () => Page(year, memberId, new EvidenceForm()));
    }

    private async Task<IActionResult> Page(int year, long memberId, EvidenceForm form)
    {
        var (township, member) = await scores.OfMember(year, memberId, Stop);
        return View(nameof(Person), new PersonEvidence(desk.Head(township, TownshipTab.Evidence), member, await evidence.OfMember(memberId, Stop), form));
    }
}

public sealed record TownshipEvidence(TownshipHead Head, ILookup<long, (string Indicator, int Files)> Counts);

public sealed record PersonEvidence(TownshipHead Head, MemberAssessment Member, IReadOnlyList<EvidenceRow> Files, EvidenceForm Form)
{
    /// <summary>May the present user upload and withdraw?</summary>
    public bool IsOpen => Head.Mode == SheetMode.Enter && Head.Closed is null;
}

public sealed class EvidenceForm
{
    [Display(Name = "指标")]
    public string? Indicator { get; set; }

    [Display(Name = "文件")]
    public string? File { get; set; }
}
