package org.starling.sdk;

import java.nio.file.Path;

/**
 * A plug-in in the folder of plug-ins.
 *
 * @param symbolicName of the bundle; the file's name when it is broken
 * @param version      of the bundle, empty when it is broken
 * @param name         for a person
 * @param file         the jar
 * @param problem      why it can't be used, or null
 */
public record InstalledPlugin(String symbolicName, String version, String name, Path file, String problem) {
}
