#!/usr/bin/env bash
# Installs or updates StarRating from this folder, as root. Data and settings are left as they are; the program before is kept in /opt/starrating/app.before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[[ $(id -u) == 0 ]] || { echo "请以 root 身份运行：sudo ./install.sh" >&2; exit 1; }
ldconfig -p | grep -q libicuuc || { echo "缺少 ICU 库，请先安装：Debian/Ubuntu apt install libicu-dev；麒麟/统信 yum install icu" >&2; exit 1; }
[[ -d /usr/share/zoneinfo ]] || { echo "缺少时区数据，请先安装 tzdata。" >&2; exit 1; }

id starrating >/dev/null 2>&1 || useradd --system --home-dir /var/lib/starrating --shell /usr/sbin/nologin starrating
install -d -m 0755 /opt/starrating
install -d -m 0700 -o starrating -g starrating /var/lib/starrating
install -d -m 0700 /etc/starrating
running=0
systemctl is-active --quiet starrating && { running=1; systemctl stop starrating; }
rm -rf /opt/starrating/app.before
[[ -d /opt/starrating/app ]] && mv /opt/starrating/app /opt/starrating/app.before
cp -r app /opt/starrating/app
# Whatever umask root has here, the service's account must be able to read it.
chmod -R a+rX /opt/starrating/app
chmod 0755 /opt/starrating/app/StarRating.Web
install -m 0644 starrating.service /etc/systemd/system/starrating.service
systemctl daemon-reload
systemctl enable starrating
if ((running)); then systemctl start starrating; fi
echo "已安装到 /opt/starrating。配置：/etc/starrating/starrating.env；数据：/var/lib/starrating。"
echo "启动：systemctl start starrating；日志与首次设置码：journalctl -u starrating。"
