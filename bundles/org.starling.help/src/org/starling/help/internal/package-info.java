/** The help in the window, made of the Markdown in {@code content} and in the repository's docs. */
package org.starling.help.internal;
