using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>Every table as it stands, so that a test can say which one changed.</summary>
public sealed record DatabaseState(IReadOnlyDictionary<string, string> Tables)
{
    /// <param name="portal">The site whose database it is.</param>
    /// <param name="countyId">Only the rows that belong to this county; null for all rows.</param>
    public static Task<DatabaseState> ReadAsync(PortalFactory portal, long? countyId = null) => portal.InDatabaseAsync(async db =>
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Where(type => countyId is null || type.FindProperty("CountyId") is not null).Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\""
                + (countyId is { } county ? string.Create(CultureInfo.InvariantCulture, $" WHERE \"CountyId\" = {county}") : "");
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            rows.Sort(StringComparer.Ordinal);
            tables[table] = $"{rows.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..12]}";
        }

        return new DatabaseState(tables);
    });

    /// <summary>The tables that are not as they were.</summary>
    public IEnumerable<string> ChangedSince(DatabaseState before) =>
        Tables.Where(table => before.Tables[table.Key] != table.Value).Select(table => table.Key);
}
