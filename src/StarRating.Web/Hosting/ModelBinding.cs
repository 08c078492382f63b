using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace StarRating.Web.Hosting;

/// <summary>An empty text field is an empty text, so that a non-nullable string never holds null.</summary>
public sealed class EmptyTextStaysText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}

/// <summary>Texts are bound without the blanks around them, full-width ones included, and without the character nought, which no column takes; passwords as typed.</summary>
public sealed class TrimmedTextBinderProvider : IModelBinderProvider, IModelBinder
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password)
            && context.BindingInfo.BindingSource is not { Id: "Body" or "Header" }
            ? this
            : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            bindingContext.Result = ModelBindingResult.Success((value.FirstValue ?? "").Replace("\0", "", StringComparison.Ordinal).Trim());
        }

        return Task.CompletedTask;
    }
}

/// <summary>A property is called in messages as it is labelled on the page.</summary>
public static class DisplayNames
{
    public static string? Of(Type type, MemberInfo? member, LambdaExpression? expression) =>
        member?.GetCustomAttribute<DisplayAttribute>()?.GetName();
}

/// <summary>What the framework says when a value cannot be read.</summary>
public static class ChineseBinding
{
    public static void Configure(DefaultModelBindingMessageProvider say)
    {
        say.SetValueMustNotBeNullAccessor(_ => "请填写此项。");
        say.SetMissingBindRequiredValueAccessor(field => $"缺少“{field}”。");
        say.SetMissingKeyOrValueAccessor(() => "请填写此项。");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重试。");
        say.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不能作为“{field}”，请检查格式。");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”格式不正确。");
        say.SetUnknownValueIsInvalidAccessor(field => $"“{field}”格式不正确。");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "格式不正确。");
        say.SetValueIsInvalidAccessor(value => $"“{value}”格式不正确。");
        say.SetValueMustBeANumberAccessor(field => $"“{field}”须为数字。");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "须为数字。");
    }
}
