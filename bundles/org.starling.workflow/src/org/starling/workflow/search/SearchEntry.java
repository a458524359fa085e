package org.starling.workflow.search;

/**
 * A value of a document.
 *
 * @param document file of the document, relative to the project, with slashes
 * @param name     name of the document
 * @param fragment address of the object in its document
 * @param object   what the object is called: name and symbol
 * @param feature  name of the feature that has the value
 * @param text     the value
 */
public record SearchEntry(String document, String name, String fragment, String object, String feature, String text) {
}
