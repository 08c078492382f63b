using System.Globalization;
using ClosedXML.Excel;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Reports;

namespace StarRating.Application.Imports.Flow;

/// <summary>The hidden sheet by which a template is known again: kind, version, county, and for scores year and township.</summary>
internal static class TemplateStamp
{
    public const string SheetName = "模板信息";

    private const string Mark = "星级化管理平台导入模板";

    public static void Put(XLWorkbook book, ImportKind kind, ImportPlace place)
    {
        var sheet = book.Worksheets.Add(SheetName);
        string[] lines = [Mark, kind.Key, kind.Version.ToString(CultureInfo.InvariantCulture), place.CountyCode, place.CountyName, $"{place.Year}", $"{place.TownshipId}", place.TownshipName, kind.Name];
        for (var i = 0; i < lines.Length; i++)
        {
            FormWriter.Text(sheet.Cell(i + 1, 1), lines[i]);
        }

        sheet.Hide();
    }

    /// <summary>Refuses the template of another kind, county, year or township; an older one is only noted.</summary>
    public static void Check(SheetFile file, ImportKind kind, ImportPlace place, List<string> notes)
    {
        if (file.Sheets.FirstOrDefault(sheet => sheet.Name == SheetName) is not { } sheet || Line(1) != Mark)
        {
            return;
        }

        if (Line(2) != kind.Key)
        {
            throw new Refusal($"这是“{Line(9)}”的模板，现在导入的是“{kind.Name}”。请到“{Line(9)}”的导入页上传，或下载“{kind.Name}”的模板。");
        }

        if (Line(4) != place.CountyCode)
        {
            throw new Refusal($"这是{Line(5)}的模板，现在导入到{place.CountyName}。请核对文件是否选错。");
        }

        if (kind.OfTownshipYear && (Line(6) != $"{place.Year}" || Line(7) != $"{place.TownshipId}"))
        {
            throw new Refusal($"这是{Line(8)}{Line(6)}年度的模板，现在导入的是{place.TownshipName}{place.Year}年度。请核对文件是否选错。");
        }

        if (!int.TryParse(Line(3), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < kind.Version)
        {
            notes.Add("这是旧版模板，已按列名读取；下次请下载新模板填写。");
        }
        else if (version > kind.Version)
        {
            notes.Add("这个模板比本系统的版本新，已按列名读取，请逐项核对。");
        }

        string Line(int number) => sheet.Rows.FirstOrDefault(row => row.Number == number)?[0].Text ?? "";
    }
}
