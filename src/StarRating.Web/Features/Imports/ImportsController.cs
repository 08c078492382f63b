using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Imports;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Organization;
using StarRating.Web.Access;
using StarRating.Web.Features.Jobs;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Imports;

/// <summary>导入: which kinds there are, a template of each, and the upload that begins one.</summary>
[Route("imports")]
public sealed class ImportsController(ImportKinds kinds, ImportQueries imports, OrganizationQueries organization, CurrentUser user, PickedYear picked) : PortalController
{
    /// <summary>More than is taken, so that a file somewhat too large is still answered in words.</summary>
    private const long Received = 80L * 1024 * 1024;

    [HttpGet(""), SignedIn]
    public IActionResult Index() => View(kinds.All.Where(kind => user.Can(kind.Function)).ToList());

    [HttpGet("{kind}"), RequiresOfKind]
    public Task<IActionResult> Kind(string kind) => KindView(kind, null);

    [HttpGet("{kind}/template"), RequiresOfKind]
    public async Task<IActionResult> Template(string kind, int? year, long? township, [FromServices] MakeTemplate make)
    {
        var book = await make.Make(kind, year ?? await picked.CurrentAsync(), township, Stop);
        return File(book.Content, Application.Jobs.FileDraft.Xlsx, book.FileName);
    }

    [HttpPost("{kind}"), RequiresOfKind, RequestSizeLimit(Received), RequestFormLimits(MultipartBodyLengthLimit = Received)]
    public async Task<IActionResult> Upload(string kind, IFormFile? file, int? year, long? township, [FromServices] UploadImport upload, [FromServices] JobDesk desk)
    {
        IActionResult? done = null;
        return await Attempt(
            async () =>
            {
                if (file is null)
                {
                    throw new Refusal("请选择要导入的文件。");
                }

                if (file.Length > SheetLimits.Bytes)
                {
                    throw UploadImport.TooBig(file.Length);
                }

                using var bytes = new MemoryStream((int)file.Length);
                await file.CopyToAsync(bytes, Stop);
                var id = await upload.Upload(kind, year ?? await picked.CurrentAsync(), township, file.FileName, bytes.ToArray(), Stop);
                done = await desk.Do<ReadImport, ReadImportArguments>(this, $"读取{kinds.Of(kind).Name}导入文件 {file.FileName}", new(id), kinds.Of(kind).Function);
            },
            () => done!,
            () => KindView(kind, township));
    }

    private async Task<IActionResult> KindView(string key, long? township)
    {
        var kind = kinds.Of(key);
        var townships = kind.OfTownshipYear ? await organization.Townships(null, Stop) : [];
        return View(nameof(Kind), new KindPage(
            kind,
            kind.OfTownshipYear ? await picked.CurrentAsync() : null,
            township ?? user.Scope.OnlyTownshipId,
            [.. townships.Select(row => new Application.Access.Place(row.Id, row.Name))],
            await imports.Latest(key, Stop)));
    }
}
