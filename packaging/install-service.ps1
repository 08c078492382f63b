# Installs or updates StarRating as a Windows service, from this folder, in an administrator's PowerShell.
param(
    [string] $Program = "$env:ProgramFiles\StarRating",
    [string] $Data = "$env:ProgramData\StarRating",
    [int] $Port = 8080
)
$ErrorActionPreference = 'Stop'
$name = 'StarRating'
$service = Get-Service $name -ErrorAction SilentlyContinue
if ($service -and $service.Status -ne 'Stopped') { Stop-Service $name }
if (Test-Path "$Program.before") { Remove-Item -Recurse -Force "$Program.before" }
if (Test-Path $Program) { Rename-Item $Program "$Program.before" }
Copy-Item -Recurse "$PSScriptRoot\app" $Program
New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /inheritance:r /grant 'SYSTEM:(OI)(CI)F' 'Administrators:(OI)(CI)F' 'NT SERVICE\StarRating:(OI)(CI)M' | Out-Null
if (-not $service) {
    New-Service -Name $name -DisplayName 'StarRating' -StartupType Automatic `
        -BinaryPathName "`"$Program\StarRating.Web.exe`" serve --data `"$Data`" --urls http://*:$Port" | Out-Null
    sc.exe config $name obj= "NT SERVICE\$name" | Out-Null
}
Start-Service $name
Write-Host "已安装：$Program；数据：$Data；首次设置口令：& ""$Program\StarRating.Web.exe"" setup-code --data ""$Data""（服务启动后运行）。"
