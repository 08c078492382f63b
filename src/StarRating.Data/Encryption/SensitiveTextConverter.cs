using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StarRating.Data.Encryption;

/// <summary>Encrypts on the way in, decrypts on the way out. No query can compare such a column: search by its hash.</summary>
internal sealed class SensitiveTextConverter(ColumnKeys keys, string column)
    : ValueConverter<SensitiveText?, byte[]>(
        value => keys.Seal(value!.Reveal(), column),
        stored => new SensitiveText(keys.Open(stored, column)));
