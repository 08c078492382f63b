using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StarRating.Data.Encryption;

namespace StarRating.Data;

/// <summary>The converters of encrypted columns hold the keys, so contexts with other keys have a model of their own.</summary>
internal sealed class KeyedModelCache : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        new CacheKey(context.GetType(), designTime, (context as StarRatingContext)?.Keys);

    private sealed record CacheKey(Type Context, bool DesignTime, ColumnKeys? Keys);
}
