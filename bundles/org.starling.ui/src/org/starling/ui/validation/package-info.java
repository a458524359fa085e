/** Problems of documents: found while a person edits and after each save, shown in the Problems view, with quick fixes. */
package org.starling.ui.validation;
