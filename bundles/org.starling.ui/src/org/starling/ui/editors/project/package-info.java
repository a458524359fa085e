/** The editor of the project's own file. */
package org.starling.ui.editors.project;
