/** The editor of models: a page for each kind of content, the equations as text. */
package org.starling.ui.editors.model;
