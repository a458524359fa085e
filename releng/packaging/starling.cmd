@echo off
rem Starts Starling. With a command (see --help) it runs headless, with nothing or options of Equinox it opens the workbench.
rem   JAVA_HOME, STARLING_JAVA   the Java to use (25 or newer)
rem   STARLING_VMARGS            further VM arguments
setlocal
set "here=%~dp0"
set "java=%STARLING_JAVA%"
if not defined java if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined java set "java=java.exe"
set "version="
for /f tokens^=2^ delims^=^" %%v in ('""%java%" -version 2^>^&1 ^| findstr /c:"version""') do if not defined version set "version=%%v"
if not defined version (
  echo starling: no Java found; install Java 25 or newer and set JAVA_HOME to it 1>&2
  exit /b 1
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 25 (
  echo starling: %java% is Java %version%; install Java 25 or newer and set JAVA_HOME to it 1>&2
  exit /b 1
)
if not defined STARLING_PLUGINS set "STARLING_PLUGINS=%USERPROFILE%\.starling\plugins"
set "first=%~1"
if not defined first goto workbench
if "%first%"=="-h" goto headless
if "%first%"=="--help" goto headless
if "%first%"=="-V" goto headless
if "%first%"=="--version" goto headless
if "%first:~0,1%"=="-" goto workbench
if not exist "%first%\project.starling" goto headless
"%java%" -Xmx4g --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC "-Dstarling.plugins=%STARLING_PLUGINS%" %STARLING_VMARGS% -jar "%here%plugins\@LAUNCHER@" -starling.open "%~f1"
exit /b %errorlevel%

:workbench
"%java%" -Xmx4g --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC "-Dstarling.plugins=%STARLING_PLUGINS%" %STARLING_VMARGS% -jar "%here%plugins\@LAUNCHER@" %*
exit /b %errorlevel%

:headless
set "compilers=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%first%"=="energy" set "compilers=-XX:+UseSerialGC -XX:MaxRAMPercentage=75 --add-modules jdk.incubator.vector"
if "%first%"=="ensemble" set "compilers=-XX:+UseG1GC --add-modules jdk.incubator.vector"
if "%first%"=="bench" set "compilers=-XX:+UseG1GC --add-modules jdk.incubator.vector"
"%java%" %compilers% --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dstarling.plugins=%STARLING_PLUGINS%" %STARLING_VMARGS% -cp "%here%headless.jar;%STARLING_PLUGINS%\*" org.starling.cli.Main %*
exit /b %errorlevel%
