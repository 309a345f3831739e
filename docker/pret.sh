#!/usr/bin/env bash
# Whether the application is ready, asked without any client program.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /sante/pret HTTP/1.0\r\n\r\n' >&3
head -1 <&3 | grep -q ' 200 '
