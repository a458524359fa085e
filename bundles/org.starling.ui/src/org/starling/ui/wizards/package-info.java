/**
 * Wizards of File &gt; New and File &gt; Import, and files dropped on the window. A wizard's pages have its name in front:
 * {@code ImportData…} and {@code Import…Page} for samples, {@code ImportModel…} for SBML, {@code Pbpk…} for whole-body models,
 * {@code New…} for a document of its kind. {@link org.starling.ui.wizards.DocumentWizard} and
 * {@link org.starling.ui.wizards.DocumentPage} are what all of them begin with: the project, a name, and the file that is made.
 */
package org.starling.ui.wizards;
