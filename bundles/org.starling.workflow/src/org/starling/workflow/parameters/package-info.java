/** What a person knows of parameters beside their values: which are favourites, and which differ from where they began. Any thread. */
package org.starling.workflow.parameters;
