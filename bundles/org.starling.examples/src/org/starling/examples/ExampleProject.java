package org.starling.examples;

/**
 * An example project.
 *
 * @param id          stable id, also the name of the folder it is copied to
 * @param title       one line
 * @param description what is in it, one or two sentences
 * @param first       path of the document to look at first, relative to the project
 */
public record ExampleProject(String id, String title, String description, String first) {
}
