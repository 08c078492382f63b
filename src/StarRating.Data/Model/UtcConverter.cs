using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StarRating.Data;

/// <summary>Instants are UTC. Kept to the microsecond, the finest that every engine stores.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(value => Write(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Write(DateTime value) => value.Kind == DateTimeKind.Utc
        ? new DateTime(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc)
        : throw new InvalidOperationException("An instant is stored in UTC; a business date is a DateOnly.");
}
