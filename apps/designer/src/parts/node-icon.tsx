import {
  Activity, Award, Bell, BookOpen, BriefcaseBusiness, Calendar, ContactRound, Inbox, MessageSquareText, NotebookPen, StickyNote, ThumbsUp, Zap, BadgePercent, Banknote, Box, Boxes, Briefcase, Building, Building2, CalendarDays, ChartColumn, CircleDollarSign,
  ClipboardList, Contact, Cpu, CreditCard, Database, Factory, FileCheck, FileSignature, FileText, Flag, Folder, Gift, Globe, Handshake,
  HardHat, Headset, Heart, House, Landmark, Layers, LifeBuoy, Link, List, type LucideIcon, Magnet, Mail, MapPin, Megaphone, MessageCircle,
  Package, Phone, PhoneCall, Receipt, Rocket, ScrollText, Settings, ShieldCheck, ShoppingBag, ShoppingCart, SquareCheckBig, Star, Store,
  Tag, Target, Ticket, Truck, User, UserRound, Users, UsersRound, Wallet, Warehouse, Wrench,
} from 'lucide-react'
import { createElement, type ReactNode } from 'react'

/** Icons that objects, apps and navigation entries may have, by their lucide name. */
export const nodeIcons: Readonly<Record<string, LucideIcon>> = {
  'building-2': Building2, building: Building, users: Users, 'users-round': UsersRound, user: User, 'user-round': UserRound, contact: Contact,
  handshake: Handshake, magnet: Magnet, target: Target, flag: Flag, 'file-text': FileText, 'file-check': FileCheck, 'file-signature': FileSignature,
  'scroll-text': ScrollText, receipt: Receipt, wallet: Wallet, banknote: Banknote, 'credit-card': CreditCard, 'circle-dollar-sign': CircleDollarSign,
  landmark: Landmark, package: Package, box: Box, boxes: Boxes, tag: Tag, 'badge-percent': BadgePercent, truck: Truck, warehouse: Warehouse,
  'shopping-cart': ShoppingCart, 'shopping-bag': ShoppingBag, store: Store, factory: Factory, activity: Activity, 'calendar-days': CalendarDays,
  'message-circle': MessageCircle, phone: Phone, 'phone-call': PhoneCall, mail: Mail, megaphone: Megaphone, headset: Headset, 'life-buoy': LifeBuoy,
  ticket: Ticket, wrench: Wrench, settings: Settings, cpu: Cpu, 'hard-hat': HardHat, 'clipboard-list': ClipboardList,
  'square-check-big': SquareCheckBig, list: List, layers: Layers, folder: Folder, briefcase: Briefcase, house: House, globe: Globe, 'map-pin': MapPin,
  link: Link, star: Star, heart: Heart, award: Award, gift: Gift, rocket: Rocket, 'shield-check': ShieldCheck, 'chart-column': ChartColumn,
  database: Database, bell: Bell, 'book-open': BookOpen, 'briefcase-business': BriefcaseBusiness, calendar: Calendar, 'contact-round': ContactRound,
  inbox: Inbox, 'message-square-text': MessageSquareText, 'notebook-pen': NotebookPen, 'sticky-note': StickyNote, 'thumbs-up': ThumbsUp, zap: Zap,
}

/** The icon of an object or app; a box for a name not known here. */
export function NodeIcon({ name, size = 16 }: { name?: string | undefined; size?: number }): ReactNode {
  const Icon = (name === undefined ? undefined : nodeIcons[name]) ?? Box
  return createElement(Icon, { size, strokeWidth: 1.75, 'aria-hidden': true })
}
