using ClosedXML.Excel;
using StarRating.Application.Imports.Kinds;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Understanding;

namespace StarRating.Application.Tests.Imports;

/// <summary>Heads as offices make them.</summary>
public sealed class HeadFinderTests
{
    [Fact]
    public void Titles_above_are_no_part_of_the_head()
    {
        var head = Find("某县花名册||||", "填报单位：某县委||||2026年", "序号|乡镇|村|姓名|身份证号", "1|甲镇|东村|张三|14");
        Assert.Equal((3, 3), (head.FirstRow, head.LastRow));
        Assert.Equal(["序号", "乡镇", "村", "姓名", "身份证号"], head.Columns.Select(column => column.Name));
        Assert.Equal(["任职时间"], head.Missing.Select(column => column.Name));
    }

    [Fact]
    public void A_head_of_two_rows_with_merged_cells_is_read_by_its_lower_names()
    {
        using var book = new XLWorkbook();
        var sheet = book.Worksheets.Add("名册");
        sheet.Cell(1, 1).SetValue("花名册");
        sheet.Range(1, 1, 1, 5).Merge();
        foreach (var (column, name) in new[] { (1, "姓名"), (2, "村"), (5, "职务") })
        {
            sheet.Cell(2, column).SetValue(name);
            sheet.Range(2, column, 3, column).Merge();
        }

        sheet.Cell(2, 3).SetValue("基本情况");
        sheet.Range(2, 3, 2, 4).Merge();
        sheet.Cell(3, 3).SetValue("身份证号");
        sheet.Cell(3, 4).SetValue("学历");
        sheet.Cell(4, 1).SetValue("张三");
        sheet.Cell(4, 2).SetValue("东村");
        var read = SheetReader.Read(ImportScene.Save(book), "名册.xlsx").Sheets[0];
        var head = HeadFinder.Find(read, PersonColumns.Roster)!;
        Assert.Equal(3, head.LastRow);
        Assert.Equal(["name", "village", "id", "education", "posts"], head.Columns.Select(column => column.Key));
        Assert.Equal("张三", Assert.Single(DataRows.Of(read, head, []))[0].Text);
    }

    [Fact]
    public void Totals_footers_group_titles_and_examples_are_no_data_and_merged_townships_count_for_each_row()
    {
        using var book = new XLWorkbook();
        var sheet = book.Worksheets.Add("名册");
        string[] lines = ["序号|乡镇|村|姓名|身份证号|职务|任职时间", "示例|甲镇|某村|某某|||", "甲镇（2人）", "1|甲镇|东村|张三|1|书记|2021", "2||西村|李四|2|书记|2021", "小计|2人", "3", "合计|2人", "填报人：王五||审核人：赵六"];
        for (var row = 0; row < lines.Length; row++)
        {
            var cells = lines[row].Split('|');
            for (var column = 0; column < cells.Length; column++)
            {
                sheet.Cell(row + 1, column + 1).SetValue(cells[column]);
            }
        }

        sheet.Range(4, 2, 5, 2).Merge();
        var read = SheetReader.Read(ImportScene.Save(book), "名册.xlsx").Sheets[0];
        List<string> notes = [];
        var rows = DataRows.Of(read, HeadFinder.Find(read, PersonColumns.Roster)!, notes);
        Assert.Equal(["甲镇 张三", "甲镇 李四"], rows.Select(row => $"{row[1].Text} {row[3].Text}"));
        Assert.Equal(5, notes.Count);
    }

    private static Head Find(params string[] lines) => HeadFinder.Find(SheetReader.Read(ImportScene.Book(lines), "名册.xlsx").Sheets[0], PersonColumns.Roster)!;
}
