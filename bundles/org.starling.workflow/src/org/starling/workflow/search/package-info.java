/** Texts and numbers of all documents of a project, to be searched. */
package org.starling.workflow.search;
